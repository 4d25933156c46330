using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3e: the loss of conditional flow matching.</summary>
public sealed class FlowMatchingLossChecks(HandIn handIn) : ContractChecks<IFlowMatchingLoss>(handIn)
{
    private const string Line = "x_t = (1 − t)·x_0 + t·ε";
    private const string Distance = "L = ‖v_θ(x_t, t) − (ε − x_0)‖², a sum over dimensions";
    private const double Time = 0.3;

    private static readonly double[] x0 = [0.5, -1.5];
    private static readonly double[] epsilon = [1, 0.25];
    private static readonly double[] xt = [0.65, -0.975];

    [Test, Points(1.5), Cites("Lipman et al. 2023, eq. (22)")]
    [States("one question about x_t = (1 − t)·x_0 + t·ε and t", Within = "relative 1e-10: a closed form in double precision")]
    public void Network_is_asked_about_a_point_of_the_line()
    {
        double[] Mixed(double data, double noise) => [.. x0.Zip(epsilon, (x, e) => data * x + noise * e)];
        var spy = new FieldSpy();
        Subject.Loss(spy.Network, x0, epsilon, Time);
        spy.ExpectOneQuestion(xt, Time, Tolerance.Float64, Line, new()
        {
            { "t·x_0 + (1 − t)·ε: the line run the other way", Mixed(Time, 1 - Time) },
            { "√(1 − t)·x_0 + √t·ε, the weights of a diffusion model", Mixed(Math.Sqrt(1 - Time), Math.Sqrt(Time)) },
            { "x_0 + t·ε", Mixed(1, Time) },
            { "x_0 itself", x0 },
        });
    }

    [Test, Points(1.5), Cites("Lipman et al. 2023, eq. (23)")]
    [States("‖v_θ − (ε − x_0)‖², a sum over dimensions; v_θ is the network's answer, whatever it was asked",
        Within = "relative 1e-10: a closed form in double precision")]
    public void Target_is_the_velocity_of_the_line()
    {
        var spy = new FieldSpy();
        var found = Subject.Loss(spy.Network, x0, epsilon, Time);
        double To(Func<double, double, double> target) => SquaredDistance(spy.LastAnswer(xt, Time), [.. x0.Zip(epsilon, target)]);
        var right = To((x, e) => e - x);
        Expect.Close(found, right, Tolerance.Float64, Distance, what: "the loss", suspects: new()
        {
            { "the mean over dimensions", right / 2 },
            { "the squared distance to x_0 − ε: time runs from the data to the noise here", To((x, e) => x - e) },
            { "the squared distance to ε, the target of a diffusion model", To((_, e) => e) },
            { "the squared distance to x_0", To((x, _) => x) },
            { "the norm without its square", Math.Sqrt(right) },
        });
    }

    [Test, Points(1), Needs(nameof(Network_is_asked_about_a_point_of_the_line)), Cites("Lipman et al. 2023, eq. (22)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Line}, for every D, for 0 ≤ t ≤ 1 with both ends, and numbers of every magnitude",
        Within = "relative 1e-10 of the largest number")]
    public void Every_point_of_the_line_is_reached() => Law.Holds(Seed, Anything, input =>
    {
        var (lists, between) = input;
        foreach (var time in new[] { 0, between, 1 })
        {
            var spy = new FieldSpy();
            Subject.Loss(spy.Network, lists[0], lists[1], time);
            var tolerance = Tolerance.Float64.ForMagnitude(lists.Max(list => list.Max(Math.Abs)));
            spy.ExpectOneQuestion(Point(lists, time), time, tolerance, Line);
        }
    }, examples: 30);

    [Test, Points(1), Needs(nameof(Target_is_the_velocity_of_the_line)), Cites("Lipman et al. 2023, eq. (23)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Distance}, for every D, for 0 ≤ t ≤ 1 with both ends, and numbers of every magnitude", Within = "relative 1e-10")]
    public void Loss_is_the_squared_distance_for_every_sample() => Law.Holds(Seed, Anything, input =>
    {
        var (lists, between) = input;
        foreach (var time in new[] { 0, between, 1 })
        {
            var spy = new FieldSpy();
            var found = Subject.Loss(spy.Network, lists[0], lists[1], time);
            var right = SquaredDistance(spy.LastAnswer(Point(lists, time), time), [.. lists[0].Zip(lists[1], (x, e) => e - x)]);
            Expect.Close(found, right, Tolerance.Float64.ForMagnitude(right), Distance, what: $"the loss at t = {time}");
        }
    }, examples: 30);

    private static RandomInputs<(double[][] Lists, double Time)> Anything =>
        RandomInputs.ScaledLists(["x_0", "ε"]).And(RandomInputs.Shares("t", 1e-6));

    private static double[] Point(double[][] lists, double time) => [.. lists[0].Zip(lists[1], (x, e) => (1 - time) * x + time * e)];

    private static double SquaredDistance(double[] guess, double[] target) => guess.Zip(target, (a, b) => (a - b) * (a - b)).Sum();
}
