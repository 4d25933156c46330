using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class TerminalCounterexample : ITerminalCounterexample
{
    public double Beta(long s, long stepCount) =>
        throw new NotImplementedException("Exercise 3.1, bonus: β_s of a schedule made for T steps whose ᾱ_T does not vanish.");

    public double LowerBound() =>
        throw new NotImplementedException("Exercise 3.1, bonus: a number c > 0 with ᾱ_T ≥ c for every T.");
}
