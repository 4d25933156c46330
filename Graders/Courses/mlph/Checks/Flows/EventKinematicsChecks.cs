using Grader.Checks.Flows.Inputs;
using Grader.Checks.Flows.Oracles;
using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Statistics;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Flows;

/// <summary>
/// Exercise 2c: from generated rows to muons. Energies are judged by the momenta that the code itself gives, so that a mistake in a
/// momentum costs that component.
/// </summary>
[Exempts(LawFamily.Gradient, "events are turned into muons after the training; nothing is trained through it")]
public sealed class EventKinematicsChecks(HandIn handIn) : ContractChecks<IEventKinematics>(handIn)
{
    private const string Source = "Heidelberg, Machine Learning and Physics 2023, sheet 10, exercise 2c";
    private const string Transverse = "px = pT·cos φ, py = pT·sin φ, and the opposite for the second muon";
    private const string Longitudinal = "pz = pT·sinh η";
    private const string OnShell = "E² − px² − py² − pz² = 0.105²";
    private const string Uniform = "φ is uniform on an interval of length 2π";
    private const double MassSquared = 0.105 * 0.105;

    private static readonly Tolerance RoundedAngle = new(1e-10, 1e-9, "rounding of φ + π, for pT up to 1000");

    private static readonly RandomInputs<(Event[] Events, double[] Phi)> inputs = EventInputs.Events
        .And(RandomInputs.Lists("φ", 6, 6, -2 * Math.PI, 2 * Math.PI)).Map(both => (both.Item1, both.Item2[..both.Item1.Length]));

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Precision)]
    [States("pT = 30, η₁ = ln 2, η₂ = 0, φ = 0: (√1406.261025, 30, 0, 22.5) and (√900.011025, −30, 0, 0)", Within = "relative 1e-10")]
    public void The_example_has_the_momenta_on_paper() => Expect.Close(
        Muons([new(30, Math.Log(2), 0)], [0]),
        [Math.Sqrt(900 + 506.25 + MassSquared), 30, 0, 22.5, Math.Sqrt(900 + MassSquared), -30, 0, 0], Tolerance.Float64,
        $"{Transverse}; {Longitudinal}; {OnShell}", what: "(E, px, py, pz) of both muons");

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("(px, py) of the first muon is pT·(cos φ, sin φ), for pT from 10 to 1000 and any φ", Within = "relative 1e-10")]
    public void First_muon_has_the_angle_phi() => Law.Holds(Seed, inputs, input =>
    {
        var muons = Muons(input.Events, input.Phi);
        double[] right = [.. input.Events.SelectMany((at, i) => new[]
        {
            at.Momentum * Math.Cos(input.Phi[i]), at.Momentum * Math.Sin(input.Phi[i]),
        })];
        Expect.Close(OfMuon(muons, 0, 1, 2), right, new(1e-9, 1e-9, "rounding of double precision"), Transverse,
            what: "(px, py) of the first muon", suspects: new()
            {
                { "φ taken for degrees", [.. input.Events.SelectMany((at, i) => new[]
                    {
                        at.Momentum * Math.Cos(input.Phi[i] * Math.PI / 180), at.Momentum * Math.Sin(input.Phi[i] * Math.PI / 180),
                    })]
                },
            });
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Size)]
    [States("px₂ = −px₁ and py₂ = −py₁, where px₁² + py₁² > 0", Within = "rounding of double precision")]
    public void Transverse_momenta_balance() => Law.Holds(Seed, inputs, input =>
    {
        var muons = Muons(input.Events, input.Phi);
        double[] first = OfMuon(muons, 0, 1, 2), second = OfMuon(muons, 1, 1, 2);
        Expect.AtLeast(first.Max(Math.Abs), 1e-3, "pT > 10", what: "the largest of |px| and |py|");
        Expect.Close(second, [.. first.Select(component => -component)], RoundedAngle, Transverse, what: "(px, py) of the second muon",
            suspects: new() { { "the same direction for both muons", first } });
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("pz = pT·sinh η of each muon, for |η| from 1e-6 to 2.5", Within = "relative 1e-10")]
    public void Each_muon_has_its_momentum_along_the_beam() => Law.Holds(Seed, inputs, input =>
    {
        var muons = Muons(input.Events, input.Phi);
        double[] Right(Func<double, double> of) =>
            [.. input.Events.Select(at => at.Momentum * of(at.Eta1)), .. input.Events.Select(at => at.Momentum * of(at.Eta2))];
        Expect.Close([.. OfMuon(muons, 0, 3), .. OfMuon(muons, 1, 3)], Right(Math.Sinh), Tolerance.Float64, Longitudinal,
            what: "pz of the first muons, then of the second ones", suspects: new()
            {
                { "pT·tanh η", Right(Math.Tanh) },
                { "pT·cosh η", Right(Math.Cosh) },
            });
    });

    [Test, Points(1.5), Cites(Source)]
    [Covers(LawFamily.Precision)]
    [States("E² − p² = 0.105² for each muon and its own momentum", Within = "1e-6 of the mass squared, and rounding of double precision")]
    public void Each_muon_has_the_mass_of_a_muon() => Law.Holds(Seed, inputs, input =>
    {
        foreach (var muon in Muons(input.Events, input.Phi).Chunk(4))
        {
            var momentum = Math.Sqrt(muon[1..].Sum(component => component * component));
            Expect.Finite(momentum, OnShell, what: "|p| of a muon");
            var right = Math.Sqrt(momentum * momentum + MassSquared);
            Expect.Close(muon[0], right, new(1e-15, 1e-6 * MassSquared / right, "1e-6 of the mass squared"), OnShell,
                what: $"E of a muon with |p| = {momentum:G6}", suspects: new()
                {
                    { "|p|: a muon without mass", momentum },
                    { "√(p² + m), the mass without its square", Math.Sqrt(momentum * momentum + 0.105) },
                });
        }
    });

    [Test, Points(0.5), Cites(Source)]
    [Covers(LawFamily.Structure)]
    [States("another φ changes neither E nor pz, and turns (px, py)", Within = "relative 1e-10")]
    public void A_rotation_around_the_beam_keeps_energies() => Law.Holds(Seed, inputs, input =>
    {
        double[] turned = [.. input.Phi.Select(phi => phi + 1)];
        double[] before = Muons(input.Events, input.Phi), after = Muons(input.Events, turned);
        double[] Kept(double[] muons) => [.. OfMuon(muons, 0, 0, 3), .. OfMuon(muons, 1, 0, 3)];
        Expect.Close(Kept(after), Kept(before), Tolerance.Float64, "the beam is the axis of φ", what: "E and pz after a rotation by 1");
        var moved = OfMuon(before, 0, 1, 2).Zip(OfMuon(after, 0, 1, 2), (a, b) => Math.Abs(a - b)).Max();
        Expect.AtLeast(moved, 1, "a rotation by 1 moves pT > 10 by at least 9.5", what: "how far (px, py) moves");
    }, examples: 20);

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Chance, LawFamily.Size)]
    [States("1000 uniform numbers at even distances give 1000 angles at even distances, within one interval of length 2π",
        Within = "two of 1000 parts")]
    public void Azimuths_are_uniform()
    {
        const int Count = 1000;
        var phi = Subject.Azimuths(Count, new EvenNoise(Count)).Numbers([Count], "φ");
        Expect.Between(phi, -2 * Math.PI, 2 * Math.PI, Uniform, "φ is in radians.", "φ");
        Expect.Close(phi.Max() - phi.Min(), 2 * Math.PI * (Count - 1) / Count, new(1e-5, 0, "rounding of single precision"), Uniform,
            "φ is in radians, and a turn is 2π.", what: "the distance of the largest φ from the smallest");
        double[] turns = [.. phi.Select(angle => angle / (2 * Math.PI)).Select(turn => turn - Math.Floor(turn))];
        Expect.AtMost(DistributionTest.Distance(turns, share => share), 2.0 / Count, Uniform,
            what: "the largest distance of the distribution function of φ/2π from the diagonal");
    }

    [Test, Points(1), Cites("Contract INoiseSource")]
    [Covers(LawFamily.Chance)]
    [States("equal noise sources give equal angles, and others give others; for 1 and for 7 events, with one uniform number for each")]
    public void Azimuths_come_from_the_given_source()
    {
        foreach (var count in new[] { 7, 1 })
        {
            SourceLaw.Holds(Seed, noise => Subject.Azimuths(count, noise).Numbers([count], "φ"), $"{count} values of φ");
            var noise = new RecordedNoise(Seed);
            Subject.Azimuths(count, noise);
            Expect.Equal((int)noise.Draws.Sum(draw => draw.Values.numel()), count, "one uniform number for each event",
                what: $"the number of random numbers for {count} values of φ");
        }
    }

    [Test, Points(0.5), Cites(Source)]
    [Covers(LawFamily.Rows)]
    [States("the muons of an event are the same alone, in another order and beside other events")]
    public void Each_event_has_its_own_muons()
    {
        Event[] events = [new(45, 0.7, -1.2), new(12, -2, 0.1), new(30, 1.5, 1), new(200, 0, -2.4)];
        double[] phi = [0.5, -2, 3, 1];
        RowsLaw.Holds(events.Length,
            rows => [.. Muons([.. rows.Select(row => events[row])], [.. rows.Select(row => phi[row])]).Chunk(8)], Tolerance.Float64,
                "the muons");
    }

    private double[] Muons(Event[] events, double[] phi) => Muons(Fresh(), events, phi);

    private static double[] Muons(IEventKinematics subject, Event[] events, double[] phi)
    {
        var muons = subject.FourMomenta(
            events.Numbers().ToTensor([events.Length, 3], ScalarType.Float64), phi.ToTensor([phi.Length], ScalarType.Float64));
        Expect.Dtype(muons, ScalarType.Float64, "single precision has no digits left for the mass of a muon", what: "the four-momenta");
        return muons.Numbers([events.Length, 2, 4], "the four-momenta");
    }

    /// <summary>These components of the first (0) or the second (1) muon of each event.</summary>
    private static double[] OfMuon(double[] muons, int muon, params int[] components) =>
        [.. muons.Chunk(8).SelectMany(pair => components.Select(component => pair[4 * muon + component]))];
}
