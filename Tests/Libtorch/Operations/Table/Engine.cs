using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Libtorch.Operations.Managed;

/// <summary>Runs a row of the tables. Plain arrays go in and come out, so that the caller knows neither engine.</summary>
internal static class Engine
{
    private const long Seed = 20240;

    public static IEnumerable<string> Names => OperationRows.All.Keys;

    /// <summary>
    /// Throws what the engine throws while it starts. One thread: two that wait for each other cost more than a small tensor.
    /// </summary>
    public static void Start()
    {
        set_num_threads(1);
        ones(1).Dispose();
    }

    public static CallOutcome Run(string name, Case call)
    {
        var stage = "";
        using var scope = NewDisposeScope();
        try
        {
            manual_seed(Seed);
            var inputs = call.Inputs.Select(input => Made(input, call.Differentiate)).ToArray();
            var result = OperationRows.All[name](inputs, call.Number);
            var value = Read(result);
            stage = "backward: ";
            var differentiable = result.requires_grad && result.is_floating_point();
            if (differentiable)
                Weighted(result).backward();
            return new(value, [.. inputs.Select(input => differentiable && input.grad is { } gradient ? Read(gradient) : null)]);
        }
        catch (Exception error)
        {
            return CallOutcome.Thrown(stage + error.GetType().Name, error.Message);
        }
    }

    /// <summary>Different weights, so that errors do not cancel.</summary>
    private static Tensor Weighted(Tensor result) =>
        (result * arange(result.numel()).to_type(float64).cos().reshape(result.shape).to_type(result.dtype)).sum();

    private static Tensor Made(Plain plain, bool leaf)
    {
        var contiguous = tensor(plain.Values, plain.Shape).to_type(Enum.Parse<ScalarType>(plain.Type));
        var made = (plain.Order, plain.Shape.Length) switch
        {
            (MemoryOrder.Transposed, > 1) => contiguous.transpose(0, -1).contiguous().transpose(0, -1),
            (MemoryOrder.EverySecond, _) => stack([contiguous, contiguous], -1).select(-1, 0),
            (MemoryOrder.Behind, > 0) => cat([contiguous, contiguous]).narrow(0, plain.Shape[0], plain.Shape[0]),
            _ => contiguous,
        };
        return leaf && plain.IsFloating ? made.detach().requires_grad_() : made;
    }

    private static Plain Read(Tensor tensor)
    {
        var values = tensor.numel() == 0 ? [] : tensor.detach().to_type(float64).contiguous().data<double>().ToArray();
        return new(tensor.dtype.ToString(), tensor.shape, values);
    }
}
