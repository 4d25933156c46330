using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class LaplaceMixtureChecks
{
    private const string Odes = "differential-equations/ode.txt";

    /// <remarks>golden/differential-equations/ode.txt.</remarks>
    [Test, Hidden, Points(0.75), Cites(Sheet)]
    [States("ln p(y) of the exercise's mixture at 0, 2, 4, 8, 10 and −7.3", Within = "relative 1e-10")]
    public void Density_of_the_exercise_has_its_values()
    {
        double[] y = [0, 2, 4, 8, 10, -7.3];
        var right = Golden(Odes).Under("Laplace mixture of the exercise").Rows("0", "2", "4", "8", "10", "-7.3");
        Expect.Close(LogDensity(y, exercise, 1), right, Tolerance.Float64, Density, what: "ln p(y)", suspects: new()
        {
            { "a sum over the components, without −ln K", OfEach(right, value => value + Math.Log(5)) },
            { "components with the factor 1/b, without ½", OfEach(right, value => value + Math.Log(2)) },
            { "the mean of the components' logarithms",
                OfEach(y, at => exercise.Average(mean => -Math.Abs(at - mean)) - Math.Log(2)) },
            { "the density itself", OfEach(right, Math.Exp) },
        });
    }

    /// <remarks>golden/differential-equations/ode.txt.</remarks>
    [Test, Hidden, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Magnitude)]
    [States(Expectation + ": −2.98755 for the exercise, and other mixtures", Within = "1e-5")]
    public void Expected_log_likelihood_is_the_integral()
    {
        var others = Golden(Odes).Under("other mixtures");
        (double[] Means, double Scale, double Right)[] known =
        [
            (exercise, 1, Golden(Odes).Under("its E ln p").Row("exercise")[0]),
            ([0], 1, others.Value("0", "1")), ([0], 0.001, others.Value("0", "0.001")), ([-1, 1], 2, others.Value("-1,1", "2")),
            ([-3, 0.5, 7], 0.4, others.Value("-3,0.5,7", "0.4")), ([0, 2000, -1000], 100, others.Value("0,2000,-1000", "100")),
        ];
        foreach (var (means, scale, right) in known)
        {
            Expect.Close(Subject.ExpectedLogLikelihood(means, scale), right, Integrated, Expectation,
                what: $"E ln p(y) for the means ({string.Join(", ", means)}) and b = {scale}");
        }
    }
}
