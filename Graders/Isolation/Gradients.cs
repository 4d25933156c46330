using Grader.Wire;
using static TorchSharp.torch;

namespace Grader.Isolation;

/// <summary>Derivatives of what a hand-in has computed with respect to what it was given.</summary>
public static class Gradients
{
    /// <summary>
    /// The derivative of Σ weights·result with respect to each input; null for one that no gradient reaches, because it is not used, was
    /// detached, or was used outside of TorchSharp.
    /// </summary>
    /// <param name="result">What a call of the hand-in has returned or has given to a lent object.</param>
    /// <param name="weights">Of the shape and type of the result.</param>
    /// <param name="inputs">What the same call was given, or what a lent object answered, with <c>requires_grad</c> set before.</param>
    /// <exception cref="StudentFaultException">The backward pass throws.</exception>
    public static Tensor?[] Of(Tensor result, Tensor weights, params Tensor[] inputs)
    {
        var gradients = Computed(result, weights, inputs);
        var isRight = gradients.Length == inputs.Length
            && gradients.Zip(inputs).All(pair => pair.First is null || pair.First.shape.SequenceEqual(pair.Second.shape));
        return isRight ? gradients : throw new StudentFaultException(
            StudentFault.Contract, "The code's process sent gradients whose shapes are not those of what it was given.");
    }

    private static Tensor?[] Computed(Tensor result, Tensor weights, Tensor[] inputs)
    {
        try
        {
            return TrackedTensors.Gradients(result, weights, inputs);
        }
        catch (Exception e) when (e is not StudentFaultException)
        {
            throw Faults.Of(ThrownByStudent.Describe(e)); // In this process; a worker's exception has been described there.
        }
    }
}
