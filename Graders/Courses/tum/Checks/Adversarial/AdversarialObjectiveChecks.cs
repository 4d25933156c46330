using Grader.Checks.Adversarial.Inputs;
using Grader.Contracts.Adversarial;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Adversarial;

/// <summary>Problem 3a: the two terms of the objective, and the two players.</summary>
public sealed class AdversarialObjectiveChecks(HandIn handIn) : ContractChecks<IAdversarialObjective>(handIn)
{
    private const string First = "E_1 = ½·E_{x~p*}[ln D(x)]";
    private const string Second = "E_2 = ½·E_{z~p(z)}[ln(1 − D(f(z)))]";
    private const string Objective = $"D maximises, and f minimises, L = E_1 + E_2, {First}, {Second}";

    private static readonly double[] rejected = [0.1];
    private static readonly double[] accepted = [0.9];

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a")]
    [States(First, Within = "relative 1e-10: a closed form in double precision")]
    public void The_first_term_is_right_by_hand() =>
        Expect.Close(Subject.FirstTerm([0.8, 0.5, 0.25]), Math.Log(0.1) / 6, Tolerance.Float64, First,
            what: "E_1 for D(x) = 0.8, 0.5, 0.25", suspects: SuspectsFor(0.1, 0.075));

    [Test, Points(3)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a; Goodfellow et al. 2014, section 3")]
    [States("what each player wants D to be on data", Within = "both answers")]
    public void The_first_term_is_about_recognising_data()
    {
        ExpectAim(Player.Discriminator, ObjectiveTerm.First, Aim.One, "For which D(x) is ln D(x) largest?");
        ExpectAim(Player.Generator, ObjectiveTerm.First, Aim.None, "Does f stand in this term?");
    }

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a")]
    [States(Second, Within = "relative 1e-10: a closed form in double precision")]
    public void The_second_term_is_right_by_hand() =>
        Expect.Close(Subject.SecondTerm([0.2, 0.5, 0.5]), Math.Log(0.2) / 6, Tolerance.Float64, Second,
            what: "E_2 for D(f(z)) = 0.2, 0.5, 0.5", suspects: SuspectsFor(0.2, 0.05));

    [Test, Points(3)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a; Goodfellow et al. 2014, section 3")]
    [States("what each player wants D to be on generated samples", Within = "both answers")]
    public void The_second_term_is_about_rejecting_and_fooling()
    {
        ExpectAim(Player.Discriminator, ObjectiveTerm.Second, Aim.Zero, "For which D is ln(1 − D) largest?");
        ExpectAim(Player.Generator, ObjectiveTerm.Second, Aim.One, "For which D is ln(1 − D) smallest?");
    }

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a")]
    [Covers(LawFamily.Rows, LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{First}, {Second}, for batches of every length and values of D from 1e-40 to 1 − 2e-16",
        Within = "relative 1e-10: a closed form in double precision")]
    public void Each_term_is_half_the_mean_of_a_logarithm() =>
        Law.Holds(Seed, DiscriminatorValues.Batches("D(x)").And(DiscriminatorValues.Batches("D(f(z))")), batches =>
        {
            var (onData, onGenerated) = batches;
            Expect.Close(Subject.FirstTerm(onData), 0.5 * onData.Average(d => Math.Log(d)), Tolerance.Float64, First, what: "E_1");
            Expect.Close(Subject.SecondTerm(onGenerated), 0.5 * onGenerated.Average(d => Math.Log(1 - d)), Tolerance.Float64, Second,
                what: "E_2");
        });

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3a; Goodfellow et al. 2014, eq. (1)")]
    [Covers(LawFamily.Structure)]
    [States("the discriminator gains L, and the generator −L, or −E_2 where it leaves out E_1",
        Within = "relative 1e-10, with the hand-in's own E_1 and E_2")]
    public void What_one_player_gains_the_other_loses() =>
        Law.Holds(Seed, DiscriminatorValues.Batches("D(x)").And(DiscriminatorValues.Batches("D(f(z))")), batches =>
        {
            var (onData, onGenerated) = batches;
            var (first, second) = (Subject.FirstTerm(onData), Subject.SecondTerm(onGenerated));
            Expect.Finite(first + second, Objective, what: "E_1 + E_2");
            Expect.Close(Subject.Gain(Player.Discriminator, onData, onGenerated), first + second, Tolerance.Float64, Objective,
                what: "what the discriminator maximises");
            Expect.AtLeast(RiseByRejection(onData), 0.1, Objective,
                what: "what the discriminator gains where D(f(z)) falls from 0.9 to 0.1");
            ExpectGainOfGenerator(Subject.Gain(Player.Generator, onData, onGenerated), first, second, onGenerated);
        });

    private double RiseByRejection(double[] onData)
    {
        var rise = Subject.Gain(Player.Discriminator, onData, rejected) - Subject.Gain(Player.Discriminator, onData, accepted);
        Expect.Finite(rise, Objective, what: "the difference of two gains of the discriminator");
        return rise;
    }

    private static void ExpectGainOfGenerator(double found, double first, double second, double[] onGenerated)
    {
        if (Tolerance.Float64.Allows(found, -second))
            return;

        Expect.Close(found, -first - second, Tolerance.Float64, Objective, what: "what the generator maximises", suspects: new()
        {
            { "what the discriminator maximises: the generator minimises it", first + second },
            { "½·E[ln D(f(z))], another objective than the one of the problem", 0.5 * onGenerated.Average(d => Math.Log(d)) },
            { "E_1 − E_2: the generator minimises E_1, too, if it is not left out", first - second },
        });
    }

    private void ExpectAim(Player player, ObjectiveTerm term, Aim aim, string hint)
    {
        var found = Subject.AimOf(player, term);
        if (found != aim)
        {
            Expect.Fail($"Expected what the {player} wants the values of D in the {term} term to become, but found \"{found}\".", Objective,
                hint, $"{found}");
        }
    }

    /// <summary>Wrong values of a term for a batch of three.</summary>
    /// <param name="product">The product of what stands in the logarithms.</param>
    /// <param name="productOfOpposites">The product of one minus that.</param>
    private static Suspects SuspectsFor(double product, double productOfOpposites) => new()
    {
        { "the term without the factor ½", Math.Log(product) / 3 },
        { "the sum in the place of the mean", Math.Log(product) / 2 },
        { "the term with logarithms of base 2", Math.Log2(product) / 6 },
        { "the term with logarithms of base 10", Math.Log10(product) / 6 },
        { "the term with 1 − D and D exchanged", Math.Log(productOfOpposites) / 6 },
        { "the term without its sign", -Math.Log(product) / 6 },
    };
}
