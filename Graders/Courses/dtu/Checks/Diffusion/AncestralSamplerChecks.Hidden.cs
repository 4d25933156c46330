using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class AncestralSamplerChecks
{
    /// <remarks>
    /// diffusion/golden/diffusion/trace.csv: β = 0.1, …, 0.5, x_T = (1, −0.5), ε̂ = 0.3·x + 0.01·n·(1, −1), z_n = (0.1·n, 0.05 − 0.2·n).
    /// </remarks>
    [Test, Hidden, Points(1), Needs(nameof(Every_schedule_is_sampled_by_algorithm_2)), Cites("Ho et al. 2020, algorithm 2")]
    [States("the five-step trace of the course notes ends at (2.0739519, −2.1872898)", Within = "rounding of single precision")]
    public void Trace_of_five_steps_ends_at_the_known_point()
    {
        var inOrder = Trace(block => Chain.StepCount + 1 - block);
        var expected = Golden("diffusion/trace.csv").Row("right");
        var close = inOrder.Zip(expected).All(pair => Tolerance.Float32.Allows(pair.First, pair.Second));
        var samples = close ? inOrder : Trace(block => block); // drawn all at once, with the noise of step 1 first
        Expect.Close(samples, expected, Tolerance.Float32, Algorithm2, what: "x_0");
    }
}
