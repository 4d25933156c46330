using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3e: the loss of conditional flow matching.</summary>
/// <remarks>Golden values: fixtures/golden/foundations/generative.csv.</remarks>
public sealed class FlowMatchingLossChecks(HandIn handIn) : ContractChecks<IFlowMatchingLoss>(handIn)
{
    private const string Line = "x_t = (1 − t)·x_0 + t·ε";
    private const double Time = 0.3;

    private static readonly double[] x0 = [0.5, -1.5];
    private static readonly double[] epsilon = [1, 0.25];
    private static readonly double[] xt = [0.65, -0.975];

    [Test, Points(1), Cites("Lipman et al. 2023, eq. (22)")]
    [States("one question about x_t = (1 − t)·x_0 + t·ε and t", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the line run the other way", "the weights of a diffusion model")]
    public void Network_is_asked_about_a_point_of_the_line()
    {
        double[] Mixed(double data, double noise) => [.. x0.Zip(epsilon, (x, e) => data * x + noise * e)];
        var spy = new FieldSpy();
        Subject.Loss(spy.Network, x0, epsilon, Time);
        spy.ExpectOneQuestion(xt, Time, Line, new()
        {
            { "t·x_0 + (1 − t)·ε: the line run the other way", Mixed(Time, 1 - Time) },
            { "√(1 − t)·x_0 + √t·ε, the weights of a diffusion model", Mixed(Math.Sqrt(1 - Time), Math.Sqrt(Time)) },
            { "x_0 + t·ε", Mixed(1, Time) },
            { "x_0 itself", x0 },
        });
    }

    [Test, Points(2), Needs(nameof(Network_is_asked_about_a_point_of_the_line)), Cites("Lipman et al. 2023, eq. (23)")]
    [States("‖v_θ − (ε − x_0)‖², a sum over dimensions", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the velocity with the other sign", "the noise as the target", "a mean over dimensions")]
    public void Target_is_the_velocity_of_the_line()
    {
        const double Right = 4.23853625;
        double To(Func<double, double, double> target) => FieldSpy.Answer(xt, Time)
            .Zip(x0.Zip(epsilon, target), (guess, right) => (guess - right) * (guess - right)).Sum();
        Expect.Close(Subject.Loss(new FieldSpy().Network, x0, epsilon, Time), Right, Tolerance.Float64,
            "L = ‖v_θ(x_t, t) − (ε − x_0)‖², a sum over dimensions", what: "the loss", suspects: new()
            {
                { "the mean over dimensions", Right / 2 },
                { "the squared distance to x_0 − ε: time runs from the data to the noise here", To((x, e) => x - e) },
                { "the squared distance to ε, the target of a diffusion model", To((_, e) => e) },
                { "the squared distance to x_0", To((x, _) => x) },
                { "the norm without its square", Math.Sqrt(Right) },
            });
    }
}
