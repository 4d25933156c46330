using static TorchSharp.torch;

namespace Grader.Contracts.Flows;

/// <summary>
/// Exercise 2c, after the sampling: from generated rows (pT, η₁, η₂) back to the four-momenta (E, px, py, pz) of two muons, which fly in
/// opposite directions across the beam, at an angle φ around it that is drawn anew for each event.
/// </summary>
/// <remarks>
/// Heidelberg, Machine Learning and Physics 2023, sheet 10, exercise 2c. The beam is the z axis; units are GeV with c = 1; the mass of a
/// muon is 0.105. The results are judged to 1e-6 of that mass squared, so that energies are computed in float64.
/// </remarks>
public interface IEventKinematics
{
    /// <summary>
    /// Both muons of each event. The first has px = pT·cos φ, py = pT·sin φ, pz = pT·sinh η₁; the second −px, −py, pT·sinh η₂; and
    /// E = √(px² + py² + pz² + 0.105²).
    /// </summary>
    /// <param name="events">Rows (pT, η₁, η₂), float64, shape [B, 3].</param>
    /// <param name="phi">φ of the first muon of each event in radians, float64, shape [B].</param>
    /// <returns>(E, px, py, pz) of the first and of the second muon, float64, shape [B, 2, 4].</returns>
    [Task("the four-momenta of both muons")]
    Tensor FourMomenta(Tensor events, Tensor phi);

    /// <summary>φ of as many events: independent, and uniform on an interval of length 2π that begins at −2π or later and ends at 2π or
    /// earlier, such as [0, 2π) or [−π, π).</summary>
    /// <param name="count">Number of events.</param>
    /// <param name="noise">The only source of random numbers: one uniform number for each event.</param>
    /// <returns>Shape [count].</returns>
    [Task("the angle around the beam, drawn for each event")]
    Tensor Azimuths(long count, INoiseSource noise);
}
