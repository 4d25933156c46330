namespace Grader.Judging.Laws;

/// <summary>One call of the student's code.</summary>
/// <param name="What">How messages call the answer: "β of T = 5 from 0.1 to 0.5".</param>
/// <param name="Ask">Asks an object for the answer, as numbers in a fixed order; throws where it has not the right form.</param>
public sealed record Call<TContract>(string What, Func<TContract, double[]> Ask);
