using Grader.Contracts;
using Grader.Contracts.Flows;
using static TorchSharp.torch;

namespace Grader.Solutions.Flows;

/// <inheritdoc />
public sealed class EventKinematics : IEventKinematics
{
    private const double MuonMass = 0.105;

    /// <inheritdoc />
    public Tensor FourMomenta(Tensor events, Tensor phi)
    {
        var (momentum, eta1, eta2) = (events.select(1, 0), events.select(1, 1), events.select(1, 2));
        var (px, py) = (momentum * phi.cos(), momentum * phi.sin());
        return stack([Muon(px, py, momentum * eta1.sinh()), Muon(-px, -py, momentum * eta2.sinh())], 1);
    }

    /// <inheritdoc />
    public Tensor Azimuths(long count, INoiseSource noise) => 2 * Math.PI * noise.Uniform(count);

    private static Tensor Muon(Tensor px, Tensor py, Tensor pz)
    {
        var energy = (px.square() + py.square() + pz.square() + MuonMass * MuonMass).sqrt();
        return stack([energy, px, py, pz], 1);
    }
}
