document.title = "Jalin";
