using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>
/// A function of a place and a time: 2 → h → h → 1 with tanh. It knows its derivatives, which are differentiated again in training.
/// </summary>
internal sealed class PlaceTimeNetwork : Module<Tensor, Tensor, Tensor>
{
    /// <summary>The data reach to ±8 and beyond; tanh is of use within ±2.</summary>
    private const double Scale = 0.25;

    private readonly Linear first;
    private readonly Linear second;
    private readonly Linear last;

    /// <summary>A network with freshly drawn weights.</summary>
    /// <param name="hiddenUnits">h, the width of both hidden layers.</param>
    public PlaceTimeNetwork(long hiddenUnits) : base(nameof(PlaceTimeNetwork))
    {
        (first, second, last) = (Linear(2, hiddenUnits), Linear(hiddenUnits, hiddenUnits), Linear(hiddenUnits, 1));
        RegisterComponents();
    }

    /// <summary>The function.</summary>
    /// <param name="place">x or y, shape [B].</param>
    /// <param name="time">t, shape [B].</param>
    /// <returns>Shape [B].</returns>
    public override Tensor forward(Tensor place, Tensor time) =>
        last.call(second.call(first.call(Inputs(place, time)).tanh()).tanh()).squeeze(1);

    /// <summary>The function and its derivative with respect to the place.</summary>
    public WithDerivative ByPlace(Tensor place, Tensor time) => Differentiated(place, time, first.weight!.select(1, 0) * Scale);

    /// <summary>The function and its derivative with respect to the time.</summary>
    public WithDerivative ByTime(Tensor place, Tensor time) => Differentiated(place, time, first.weight!.select(1, 1));

    private static Tensor Inputs(Tensor place, Tensor time) => stack([place * Scale, time], 1);

    /// <summary>Forward mode: each layer passes on its value and its derivative.</summary>
    private WithDerivative Differentiated(Tensor place, Tensor time, Tensor weights)
    {
        var one = first.call(Inputs(place, time)).tanh();
        var two = second.call(one).tanh();
        var slopeOfOne = (1 - one * one) * weights;
        var slopeOfTwo = (1 - two * two) * slopeOfOne.matmul(second.weight!.t());
        return new(last.call(two).squeeze(1), slopeOfTwo.matmul(last.weight!.t()).squeeze(1));
    }
}
