namespace Grader.Checks.Flows.Oracles;

/// <summary>Two muons of equal and opposite transverse momentum; their masses are neglected here.</summary>
/// <param name="Momentum">pT of both.</param>
/// <param name="Eta1">Pseudorapidity of the first.</param>
/// <param name="Eta2">Pseudorapidity of the second.</param>
internal readonly record struct Event(double Momentum, double Eta1, double Eta2)
{
    /// <summary>Whether the event is measured: pT &gt; 10, |η| &lt; 2.5.</summary>
    public bool IsWithinCuts => Momentum > DrellYan.LeastMomentum && Math.Abs(Eta1) < DrellYan.Cut && Math.Abs(Eta2) < DrellYan.Cut;

    /// <summary>The mass of the pair, 2·pT·cosh((η₁ − η₂)/2).</summary>
    public double Mass => 2 * Momentum * Math.Cosh((Eta1 - Eta2) / 2);

    /// <summary>The event of a pair of mass m and rapidity Y whose first muon has the angle cos θ.</summary>
    public static Event Of(double mass, double rapidity, double cosine)
    {
        var h = Math.Atanh(cosine);
        return new(mass / 2 * Math.Sqrt(1 - cosine * cosine), rapidity + h, rapidity - h);
    }
}
