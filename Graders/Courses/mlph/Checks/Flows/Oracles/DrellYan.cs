using Grader.Judging.Chance;

namespace Grader.Checks.Flows.Oracles;

/// <summary>
/// Synthetic events pp → Z/γ* → μ⁺μ⁻ whose density is known: the mass m is a Cauchy variable of full width Γ at half maximum on [60, 120],
/// the rapidity Y is N(0, 1), and the angle c = cos θ has the density ⅜·(1 + c²). With h = artanh c, pT = m/2·√(1 − c²) and η₁, η₂ = Y ± h;
/// events with pT &gt; 10 and |η₁|, |η₂| &lt; 2.5 are kept, which is the share A of all.
/// </summary>
/// <remarks>
/// p(pT, η₁, η₂) = p_m(2·pT·cosh h)·p_Y((η₁ + η₂)/2)·p_c(tanh h)·sech h / A with h = (η₁ − η₂)/2, since the Jacobian is sech h.
/// A and the entropy come from golden/flows/events.py; a test holds them against sampled ones.
/// </remarks>
internal static class DrellYan
{
    /// <summary>Γ: wide enough that a small network learns the peak in seconds.</summary>
    public const double Width = 20;

    /// <summary>A for this width, by quadrature.</summary>
    public const double Acceptance = 0.8429559927;

    /// <summary>−E[ln p(pT, η₁, η₂)], by quadrature.</summary>
    public const double Entropy = 5.93000971;

    /// <summary>Every event has a larger pT.</summary>
    public const double LeastMomentum = 10;

    /// <summary>Every |η| is smaller.</summary>
    public const double Cut = 2.5;

    private const double Peak = 91.1876;
    private const double HalfWidth = Width / 2;
    private const double LightestMass = 60;
    private const double HeaviestMass = 120;

    private static readonly double lowAngle = Math.Atan((LightestMass - Peak) / HalfWidth);
    private static readonly double highAngle = Math.Atan((HeaviestMass - Peak) / HalfWidth);

    /// <summary>One event that passes the cuts.</summary>
    public static Event Draw(UniformNumbers random)
    {
        while (true)
        {
            var mass = Peak + HalfWidth * Math.Tan(lowAngle + (highAngle - lowAngle) * random.Next());
            var cosine = 2 * Math.Sinh(Math.Asinh(4 * random.Next() - 2) / 3); // inverse of the distribution function of ⅜·(1 + c²)
            var rapidity = random.NormalPair().First;
            var event_ = Event.Of(mass, rapidity, cosine);
            if (event_.IsWithinCuts)
                return event_;
        }
    }

    /// <summary>ln p(pT, η₁, η₂); −∞ outside of the cuts and of the range of masses.</summary>
    public static double LogDensity(Event at)
    {
        var mass = at.Mass;
        if (!at.IsWithinCuts || mass is < LightestMass or > HeaviestMass)
            return double.NegativeInfinity;

        var (h, rapidity) = ((at.Eta1 - at.Eta2) / 2, (at.Eta1 + at.Eta2) / 2);
        var deviation = (mass - Peak) / HalfWidth;
        var logMass = -Math.Log(HalfWidth * (highAngle - lowAngle) * (1 + deviation * deviation));
        var logRapidity = -rapidity * rapidity / 2 - Math.Log(2 * Math.PI) / 2;
        var cosine = Math.Tanh(h);
        return logMass + logRapidity + Math.Log(3.0 / 8 * (1 + cosine * cosine)) - Math.Log(Math.Cosh(h)) - Math.Log(Acceptance);
    }
}
