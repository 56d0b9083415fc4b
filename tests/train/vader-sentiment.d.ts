/** What is used of a package that comes without types. */
declare module "vader-sentiment" {
  interface Scores {
    compound: number;
  }
  const vader: { SentimentIntensityAnalyzer: { polarity_scores(text: string): Scores } };
  export default vader;
}
