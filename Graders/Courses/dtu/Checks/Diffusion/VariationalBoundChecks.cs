using Grader.Checks.Diffusion.Inputs;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Derivations;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.2: the derivation of the variance-reduced bound, line by line.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), appendix A, eq. (17)–(22).</remarks>
public sealed partial class VariationalBoundChecks(HandIn handIn) : ContractChecks<IVariationalBound>(handIn)
{
    private const string Definition = "line 17 is −ln [p_θ(x_{0:T}) / q(x_{1:T}|x_0)]";
    private const string Markov = "both joint densities factorise, since both chains are Markov";
    private const string Split = "the term t = 1 is taken out of the sum";
    private const string Bayes = "q(x_t|x_{t−1}) = q(x_{t−1}|x_t, x_0)·q(x_t|x_0) / q(x_{t−1}|x_0) for t > 1";
    private const string Telescope = "∏_{t>1} q(x_{t−1}|x_0) / q(x_t|x_0) = q(x_1|x_0) / q(x_T|x_0)";
    private const string Terms =
        "L_T = KL(q(x_T|x_0) ‖ p(x_T)), L_{t−1} = E[KL(q(x_{t−1}|x_t, x_0) ‖ p_θ(x_{t−1}|x_t))], L_0 = E[−ln p_θ(x_0|x_1)]";
    private const string Order = "index 0 belongs to p(x_T), index t to step t";

    /// <summary>Log densities up to some 10³ of both signs cancel in a line.</summary>
    private static readonly Tolerance Cancelling =
        Tolerance.Float64.Times(1000, "rounding of double precision; large log densities cancel");

    /// <summary>T = 1, x_0 = x_1 = 0, β = ½, p_θ(x_0|x_1) = N(0, 1): ½·ln 2π + ½·ln 2π − ½·ln(2π·½) = ½·ln 4π.</summary>
    [Test, Points(1)]
    [Cites("Ho et al. 2020, appendix A, eq. (17)")]
    [States("−ln [p(x_T)·∏ p_θ(x_{t−1}|x_t) / ∏ q(x_t|x_{t−1})]", Within = "relative 1e-10: a closed form in double precision")]
    public void Line_17_is_right_by_hand()
    {
        Expect.Close(Subject.Line17(new GaussianChain([0.5], [0], [0], [1]), [0, 0]), 0.5 * Math.Log(4 * Math.PI),
            Tolerance.Float64, Definition,
            suspects: new Suspects
            {
                { "the ratio upside down", -0.5 * Math.Log(4 * Math.PI) },
                { "the log ratio without p(x_T)", -0.5 * Math.Log(0.5) },
            },
            what: "line 17 for T = 1, β = 0.5, k = c = 0, σ² = 1 at x_0 = x_1 = 0");
        Expect.Close(Subject.Line17(new GaussianChain([0.5], [0], [0], [4]), [0, 0]), 0.5 * Math.Log(16 * Math.PI),
            Tolerance.Float64, Definition,
            suspects: new Suspects
            {
                { "the log ratio with the standard deviation where the variance belongs", 0.5 * Math.Log(64 * Math.PI) },
            },
            what: "line 17 for T = 1, β = 0.5, k = c = 0, σ² = 4 at x_0 = x_1 = 0");
    }

    [Test, Points(2)]
    [Cites("Ho et al. 2020, appendix A, eq. (17)–(19)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("line 17 = Σ line 18 = Σ line 19 for every chain and trajectory",
        Within = "relative 1e-7, times the size of the log densities that cancel")]
    public void Lines_17_to_19_are_equal_on_every_trajectory() =>
        new Derivation<ChainTrajectory>("the log ratio of the joint densities", 
                trajectory => new BoundOracle(trajectory.Chain).LogRatio(trajectory.X))
            .WithLine("line 17", trajectory => Subject.Line17(trajectory.Chain, trajectory.X), Definition)
            .WithLine("the sum of line 18",
                trajectory => Sum(Subject.Line18(trajectory.Chain, trajectory.X), trajectory, "line 18"), Markov)
            .WithLine("the sum of line 19",
                trajectory => Sum(Subject.Line19(trajectory.Chain, trajectory.X), trajectory, "line 19"), Split)
            .Holds(Seed, ChainTrajectory.AnySize, Cancelling.ForMagnitude(100));

    [Test, Points(1)]
    [Cites("Ho et al. 2020, appendix A, eq. (18) and (19)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("summand t: −ln [p_θ(x_{t−1}|x_t) / q(x_t|x_{t−1})]; summand 0: −ln p(x_T)",
        Within = "relative 1e-7, times the size of the log densities that cancel")]
    public void Each_summand_of_lines_18_and_19_belongs_to_its_step() =>
        Law.Holds(Seed, ChainTrajectory.AnySize, trajectory =>
        {
            var oracle = new BoundOracle(trajectory.Chain);
            var (expected, tolerance) = (oracle.BeforeTelescoping(trajectory.X), Cancelling.ForMagnitude(oracle.Size(trajectory.X)));
            Expect.Close(Subject.Line18(trajectory.Chain, trajectory.X), expected, tolerance, Markov, Order,
                what: "the summands of line 18");
            Expect.Close(Subject.Line19(trajectory.Chain, trajectory.X), expected, tolerance, Split, Order,
                what: "the summands of line 19");
        });

    [Test, Points(2)]
    [Cites("Ho et al. 2020, appendix A, eq. (20)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("Bayes' rule leaves each summand as it is: −ln [p_θ(x_{t−1}|x_t) / q(x_t|x_{t−1})]",
        Within = "relative 1e-7, times the size of the log densities that cancel")]
    public void Bayes_rule_leaves_each_summand_of_line_20_as_it_is() =>
        Law.Holds(Seed, ChainTrajectory.AnySize, trajectory =>
        {
            var oracle = new BoundOracle(trajectory.Chain);
            Expect.Close(Subject.Line20(trajectory.Chain, trajectory.X), oracle.BeforeTelescoping(trajectory.X),
                Cancelling.ForMagnitude(oracle.Size(trajectory.X)), Bayes,
                "Bayes' rule is applied to densities that are all conditioned on x_0.", what: "the summands of line 20");
        });

    [Test, Points(2)]
    [Cites("Ho et al. 2020, appendix A, eq. (21)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("−ln [p(x_T)/q(x_T|x_0)], −ln p_θ(x_0|x_1), −ln [p_θ(x_{t−1}|x_t)/q(x_{t−1}|x_t, x_0)]; or what follows from the own line 20",
        Within = "relative 1e-7, times the size of the log densities that cancel")]
    public void Telescoping_leaves_the_last_forward_density_and_removes_the_first() =>
        Law.Holds(Seed, ChainTrajectory.AnySize, trajectory =>
        {
            var oracle = new BoundOracle(trajectory.Chain);
            var (right, tolerance) = (oracle.AfterTelescoping(trajectory.X), Cancelling.ForMagnitude(oracle.Size(trajectory.X)));
            var line20 = Subject.Line20(trajectory.Chain, trajectory.X);
            ExpectSummands(line20, trajectory, "line 20");
            var found = Subject.Line21(trajectory.Chain, trajectory.X);
            ExpectSummands(found, trajectory, "line 21");
            var follows = found.Zip(line20).Zip(oracle.LogRatios(trajectory.X))
                .All(place => tolerance.Allows(place.First.Second - place.First.First, place.Second));
            Expect.Close(found, follows ? found : right, tolerance,
                Telescope, $"Of the ratios only q(x_1|x_0), which cancels in the term t = 1, and q(x_T|x_0) remain; {Order}.",
                what: "the summands of line 21");
        });

    [Test, Points(2)]
    [Cites("Ho et al. 2020, appendix A, eq. (22)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Terms,
        Within = "relative 1e-7: large log densities cancel; the expectation is by Gauss–Hermite nodes, exact for quadratic summands")]
    public void Line_22_is_the_expectation_of_line_21_term_by_term() =>
        Law.Holds(Seed, ChainTrajectory.AnySize, trajectory =>
        {
            var oracle = new BoundOracle(trajectory.Chain);
            var (x0, expected) = (trajectory.X[0], oracle.Terms(trajectory.X[0]));
            var tolerance = Cancelling.ForMagnitude(oracle.Size(x0));
            var found = Subject.Line22(trajectory.Chain, x0);
            ExpectSummands(found, trajectory, "line 22");
            Expect.Close(found[0], expected[0], tolerance, Terms,
                "L_T compares the end of the forward process, which depends on x_0, with p(x_T).", what: "L_T");
            Expect.Close(found[1], expected[1], tolerance, Terms,
                "L_0 is an expected −ln p_θ(x_0|x_1), no divergence; x_1 is random given x_0.", what: "L_0");
            Expect.Close(found, expected, tolerance, Terms, "Both means of L_{t−1} depend on x_t, which is random given x_0.",
                what: "the terms of line 22");
        }, examples: 40);

    [Test, Points(0.5)]
    [Cites("Ho et al. 2020, eq. (3)")]
    [States("L ≥ −ln p_θ(x_0), with equality where p_θ reverses q and x_0 is standard normal",
        Within = "relative 1e-7: large log densities cancel")]
    public void The_bound_is_above_the_negative_log_likelihood_and_tight_for_an_exact_reversal() =>
        Law.Holds(Seed, ChainTrajectory.Any, trajectory =>
        {
            var x0 = trajectory.X[0];
            var beta = trajectory.Chain.Beta;
            var reversal = new GaussianChain(beta, [.. beta.Select(b => Math.Sqrt(1 - b))], new double[beta.Length], beta);
            Expect.Close(Sum(Subject.Line22(reversal, x0), trajectory, "line 22"), 0.5 * (Math.Log(2 * Math.PI) + x0 * x0), Cancelling,
                "for k_t = √(1 − β_t), c_t = 0, σ_t² = β_t the chain p_θ is q with x_0 ~ N(0, 1), so that L = −ln N(x_0; 0, 1)",
                what: "the sum of line 22 for an exact reversal");
            Expect.AtLeast(Sum(Subject.Line22(trajectory.Chain, x0), trajectory, "line 22"),
                new BoundOracle(trajectory.Chain).NegativeLogLikelihood(x0) - 1e-7,
                "L ≥ −ln p_θ(x_0), Jensen's inequality", what: "the sum of line 22");
        });

    private static double Sum(double[] summands, ChainTrajectory trajectory, string line)
    {
        ExpectSummands(summands, trajectory, line);
        return summands.Sum();
    }

    private static void ExpectSummands(double[] summands, ChainTrajectory trajectory, string line)
    {
        Expect.Finite(summands, $"{line} has one summand for p(x_T) and one for each step", Order, what: $"the summands of {line}");
        Expect.Equal(summands.Length, trajectory.X.Length, $"{line} has one summand for p(x_T) and one for each step", Order,
            what: $"the number of summands of {line}");
    }
}
