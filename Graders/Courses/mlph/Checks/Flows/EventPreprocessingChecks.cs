using Grader.Checks.Flows.Inputs;
using Grader.Checks.Flows.Oracles;
using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Laws.Invertibility;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Flows;

/// <summary>
/// Exercise 2c: the coordinates in which the network is trained. Momentum and pseudorapidity are judged apart, and so are the three parts
/// of the log-determinant, so that a mistake in one of them costs that part.
/// </summary>
/// <remarks>Golden values: golden/flows/events.csv.</remarks>
[Exempts(LawFamily.Gradient, "events are preprocessed once, before the training; nothing is trained through it")]
public sealed partial class EventPreprocessingChecks(HandIn handIn) : ContractChecks<IEventPreprocessing>(handIn)
{
    private const string Source = "Heidelberg, Machine Learning and Physics 2023, sheet 10, exercise 2c";
    private const string Coordinates = "w = ([ln(pT − 10), artanh(η₁/η_cut), artanh(η₂/η_cut)] − mean)/deviation";
    private const string Back = "pT = 10 + exp(mean + deviation·w₁), η = η_cut·tanh(mean + deviation·w)";
    private const string Determinant = "ln|det ∂w/∂(pT, η₁, η₂)| = −ln(pT − 10) − Σ ln(η_cut·(1 − (η/η_cut)²)) − Σ ln deviation";

    private static readonly EventScaling golden = new([3.16, 0, 0], [0.55, 0.65, 0.65]);

    /// <summary>pT − 10 and 1 − (η/2.5)² lose up to five digits near the cuts.</summary>
    private static readonly Tolerance rounding = new(1e-9, 1e-10, "rounding of double precision near the cuts");

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("w₁ = (ln(pT − 10) − mean₁)/deviation₁ for any number of events, pT − 10 from 1e-3 to 1e3", Within = "relative 1e-9")]
    public void Momentum_becomes_a_standardised_logarithm() => Law.Holds(Seed, EventInputs.Events.And(EventInputs.Scalings), input =>
    {
        var (events, scaling) = input;
        double[] W1(Func<Event, double> raw) => [.. events.Select(at => (raw(at) - scaling.Mean[0]) / scaling.Deviation[0])];
        Expect.Close(Column(Preprocess(events, scaling), 0), W1(at => Math.Log(at.Momentum - 10)), rounding, Coordinates, what: "w₁",
            suspects: new()
            {
                { "w₁ of ln pT", W1(at => Math.Log(at.Momentum)) },
                { "w₁ of log10(pT − 10)", W1(at => Math.Log10(at.Momentum - 10)) },
            });
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("w₂ and w₃ are the standardised artanh(η/η_cut), also within 1e-4 of the cuts", Within = "relative 1e-9")]
    public void Pseudorapidities_become_standardised_artanh() => Law.Holds(Seed, EventInputs.Events.And(EventInputs.Scalings), input =>
    {
        var (events, scaling) = input;
        EitherCut.ExpectClose(Etas(Preprocess(events, scaling)),
            cut => Etas([.. events.SelectMany((scaling with { Cut = cut }).Scale)]), rounding, Coordinates, what: "w₂ and w₃");
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("pT = 10 + exp(mean₁ + deviation₁·w₁)", Within = "relative 1e-9")]
    public void Undo_gives_back_momenta() => Law.Holds(Seed, EventInputs.Events.And(EventInputs.Scalings), input =>
    {
        var (events, scaling) = input;
        double[] right = [.. events.Select(at => at.Momentum)];
        Expect.Close(Column(Undo(events, scaling), 0), right, rounding, Back, what: "pT", suspects: new()
        {
            { "pT − 10", [.. right.Select(momentum => momentum - 10)] },
        });
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("η = η_cut·tanh(mean + deviation·w)", Within = "relative 1e-9")]
    public void Undo_gives_back_pseudorapidities() => Law.Holds(Seed, EventInputs.Events.And(EventInputs.Scalings), input =>
    {
        var (events, scaling) = input;
        double[] w = [.. events.SelectMany(scaling.Scale)];
        EitherCut.ExpectClose(Etas(Undo(events, scaling)),
            cut => Etas([.. w.Chunk(3).Select(row => (scaling with { Cut = cut }).Unscale(row)).Numbers()]), rounding, Back,
                what: "η₁ and η₂");
    });

    [Test, Points(1), Cites(Source)]
    [States("Undo(Preprocess(events)) = events and Preprocess(Undo(w)) = w, for w also where no events are",
        Within = "the rounding that the conditioning explains")]
    [PassesItsInput("the identity is its own inverse; the coordinates are judged before")]
    public void Undo_is_the_inverse() => Law.Holds(Seed, EventInputs.Events.And(EventInputs.Scalings), input =>
    {
        var (events, scaling) = input;
        RoundTripLaw.Holds(Map(scaling), [.. events.Numbers().Chunk(3)], [.. events.Select(scaling.Scale)]);
    }, examples: 20);

    [Test, Points(0.75), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("what pT adds to ln|det|: −ln(pT − 10)", Within = "relative 1e-9")]
    public void Determinant_has_the_slope_of_the_momentum() => Law.Holds(Seed, EventInputs.Events.And(EventInputs.Scalings), input =>
    {
        var (events, scaling) = input;
        Event[] others = [.. events.Select(at => at with { Momentum = 11 })]; // ln 1 = 0
        double[] right = [.. events.Select(at => -Math.Log(at.Momentum - 10))];
        Expect.Close(Less(LogAbsDet(events, scaling), LogAbsDet(others, scaling)), right, rounding, Determinant,
            what: "ln|det| less that at pT = 11", suspects: new()
            {
                { "+ln(pT − 10): the determinant of the other direction", [.. right.Select(log => -log)] },
                { "a determinant without pT", new double[right.Length] },
            });
    });

    [Test, Points(0.75), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("what η adds to ln|det|, less that of η = 0: −ln(1 − (η/η_cut)²) for each muon", Within = "relative 1e-9")]
    public void Determinant_has_the_slopes_of_the_pseudorapidities() =>
        Law.Holds(Seed, EventInputs.Events.And(EventInputs.Scalings), input =>
    {
        var (events, scaling) = input;
        Event[] central = [.. events.Select(at => at with { Eta1 = 0, Eta2 = 0 })];
        EitherCut.ExpectClose(Less(LogAbsDet(events, scaling), LogAbsDet(central, scaling)),
            cut => [.. events.Select(at => -Math.Log((1 - Square(at.Eta1 / cut)) * (1 - Square(at.Eta2 / cut))))], rounding, Determinant,
            what: "ln|det| less that at η₁ = η₂ = 0");
    });

    [Test, Points(1), Cites(Source)]
    [States("ln|det| at (11, 0, 0): −2·ln η_cut − Σ ln deviation", Within = "relative 1e-9")]
    public void Determinant_has_the_cut_and_the_deviations() => Law.Holds(Seed, EventInputs.Scalings, scaling =>
    {
        var deviations = scaling.Deviation.Sum(Math.Log);
        EitherCut.ExpectClose(LogAbsDet([new(11, 0, 0)], scaling), cut => [-2 * Math.Log(cut) - deviations], rounding, Determinant, new()
        {
            { "ln|det| without the deviation", [-2 * Math.Log(DrellYan.Cut)] },
            { "ln|det| with the deviation's other sign", [-2 * Math.Log(DrellYan.Cut) + deviations] },
            { "ln|det| without η_cut", [-deviations] },
        }, "ln|det| at (11, 0, 0)");
    }, examples: 20);

    [Test, Points(0.5), Cites(Source)]
    [Covers(LawFamily.Rows)]
    [States("w, the event and ln|det| of a row are the same alone, in another order and beside other rows")]
    public void Each_event_is_preprocessed_for_itself()
    {
        Event[] events = [new(45, 0.7, -1.2), new(12, -2, 0.1), new(30, 1.5, 1), new(200, 0, -2.4)];
        RowsLaw.Holds(events.Length, rows =>
        {
            Event[] batch = [.. rows.Select(row => events[row])];
            var (w, back, det) = (Preprocess(batch, golden), Undo(batch, golden), LogAbsDet(batch, golden));
            return [.. rows.Select((_, i) => (double[])[.. w[(3 * i)..(3 * i + 3)], .. back[(3 * i)..(3 * i + 3)], det[i]])];
        }, Tolerance.Float64, "w, the event and ln|det|");
    }

    private InvertibleMap Map(EventScaling scaling) => TensorMaps.Of("Preprocess", 3, ScalarType.Float64,
        events => (Fresh().Preprocess(events, scaling.Mean, scaling.Deviation), null),
        w => (Fresh().Undo(w, scaling.Mean, scaling.Deviation), null)) with { From = "event", To = "w", InverseName = "Undo" };

    private double[] Preprocess(Event[] events, EventScaling scaling)
    {
        var w = Fresh().Preprocess(Events(events), scaling.Mean, scaling.Deviation);
        Expect.Dtype(w, ScalarType.Float64, "float64 in, float64 out", what: "w");
        Expect.Shape(w, [events.Length, 3], "one row for each event", what: "w");
        return w.Numbers(); // Not finite is wrong only where a check looks: artanh(η) without η_cut leaves w₁ right.
    }

    /// <summary>The events of the right w.</summary>
    private double[] Undo(Event[] events, EventScaling scaling)
    {
        double[] w = [.. events.SelectMany(scaling.Scale)];
        var undone = Fresh().Undo(w.ToTensor([events.Length, 3], ScalarType.Float64), scaling.Mean, scaling.Deviation);
        Expect.Dtype(undone, ScalarType.Float64, "float64 in, float64 out", what: "the events");
        return undone.Numbers([events.Length, 3], "the events");
    }

    private double[] LogAbsDet(Event[] events, EventScaling scaling) =>
        Fresh().LogAbsDet(Events(events), scaling.Deviation).Numbers([events.Length], "ln|det|");

    private static Tensor Events(Event[] events, ScalarType dtype = ScalarType.Float64) =>
        events.Numbers().ToTensor([events.Length, 3], dtype);

    private static double[] Column(double[] rows, int axis) => [.. rows.Chunk(3).Select(row => row[axis])];

    private static double[] Etas(double[] rows) => [.. rows.Chunk(3).SelectMany(row => row[1..])];

    private static double[] Less(double[] one, double[] other) => [.. one.Zip(other, (a, b) => a - b)];

    private static double Square(double x) => x * x;
}
