namespace Grader.Checks.Flows.Oracles;

/// <summary>
/// The coordinates in which a flow is trained: [ln(pT − 10), artanh(η₁/η_cut), artanh(η₂/η_cut)], less their mean, over their deviation.
/// </summary>
/// <param name="Mean">Mean of each coordinate.</param>
/// <param name="Deviation">Standard deviation of each coordinate.</param>
/// <param name="Cut">η_cut; the sheet's notebook has 2.5 + 1e-5.</param>
internal sealed record EventScaling(double[] Mean, double[] Deviation, double Cut = DrellYan.Cut)
{
    /// <summary>The mean and the deviation of some events.</summary>
    public static EventScaling Of(IReadOnlyCollection<Event> events)
    {
        var raw = events.Select(each => Raw(each, DrellYan.Cut)).ToArray();
        double[] mean = [.. Enumerable.Range(0, 3).Select(axis => raw.Average(row => row[axis]))];
        double[] deviation = [.. Enumerable.Range(0, 3).Select(axis => Math.Sqrt(raw.Average(row => Square(row[axis] - mean[axis]))))];
        return new(mean, deviation);
    }

    /// <summary>w of an event.</summary>
    public double[] Scale(Event at) => [.. Raw(at, Cut).Select((value, axis) => (value - Mean[axis]) / Deviation[axis])];

    /// <summary>The event of w.</summary>
    public Event Unscale(double[] w)
    {
        double[] raw = [.. w.Select((value, axis) => Mean[axis] + Deviation[axis] * value)];
        return new(DrellYan.LeastMomentum + Math.Exp(raw[0]), Cut * Math.Tanh(raw[1]), Cut * Math.Tanh(raw[2]));
    }

    /// <summary>ln|det ∂w/∂(pT, η₁, η₂)|.</summary>
    public double LogAbsDet(Event at) =>
        -Math.Log(at.Momentum - DrellYan.LeastMomentum) + LogSlope(at.Eta1) + LogSlope(at.Eta2) - Deviation.Sum(Math.Log);

    /// <summary>ln p(w) of the synthetic events in these coordinates.</summary>
    public double LogDensity(Event at) => DrellYan.LogDensity(at) - LogAbsDet(at);

    /// <summary>ln d artanh(η/η_cut)/dη.</summary>
    private double LogSlope(double eta) => -Math.Log(Cut * (1 - Square(eta / Cut)));

    private static double[] Raw(Event at, double cut) =>
        [Math.Log(at.Momentum - DrellYan.LeastMomentum), Math.Atanh(at.Eta1 / cut), Math.Atanh(at.Eta2 / cut)];

    private static double Square(double x) => x * x;
}
