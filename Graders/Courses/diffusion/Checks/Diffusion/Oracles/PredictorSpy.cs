using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>Stands in for the network: answers as it is told to, and remembers what it was asked.</summary>
/// <param name="answer">ε̂ in the shape of x_t, from the call; its data type is adjusted to that of x_t.</param>
internal sealed class PredictorSpy(Func<PredictorCall, Tensor> answer)
{
    private readonly List<PredictorCall> calls = [];

    /// <summary>Answers 0 to everything.</summary>
    public static PredictorSpy Zero() => new(call => zeros_like(call.Xt));

    /// <summary>Every call so far, in order.</summary>
    public IReadOnlyList<PredictorCall> Calls => calls;

    /// <summary>ε_θ(x_t, t).</summary>
    public NoisePredictor Predict => (xt, time) =>
    {
        var call = new PredictorCall(calls.Count, Kept(xt), Kept(time));
        calls.Add(call);
        return answer(call).to(xt.dtype);
    };

    /// <summary>A copy that belongs to the spy: a scope in which the student's code asks does not dispose it.</summary>
    private static Tensor Kept(Tensor tensor) => tensor.detach().clone().DetachFromDisposeScope();
}

/// <summary>One question to the network.</summary>
/// <param name="Index">0 for the first.</param>
/// <param name="Xt">Its first argument; shape [B, D] in a correct solution.</param>
/// <param name="Time">Its second argument; shape [B, 1] in a correct solution.</param>
internal sealed record PredictorCall(int Index, Tensor Xt, Tensor Time);
