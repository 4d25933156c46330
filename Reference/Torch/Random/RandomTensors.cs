using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>New tensors of random numbers; the one place that chooses the element type for a draw.</summary>
internal static class RandomTensors
{
    public static Tensor Uniform(long[] shape, double from, double to, ScalarType? dtype, Generator? generator)
    {
        var result = New(shape, dtype, "rand");
        (generator ?? Generator.Default).Draw(source =>
        {
            if (result.dtype == ScalarType.Float32)
            {
                UniformDraws.Fill(source, result.Target<float>(), from, to);
            }
            else
            {
                UniformDraws.Fill(source, result.Target<double>(), from, to);
            }
        });
        return result;
    }

    /// <summary>Normal numbers; singly: drawn one by one, as PyTorch does for a target that is not contiguous.</summary>
    public static Tensor Normal(long[] shape, double mean, double deviation, ScalarType? dtype, Generator? generator, bool singly = false)
    {
        var result = New(shape, dtype, "randn");
        (generator ?? Generator.Default).Draw(source =>
        {
            if (result.dtype == ScalarType.Float32)
            {
                Fill(source, result.Target<float>(), mean, deviation, singly);
            }
            else
            {
                Fill(source, result.Target<double>(), mean, deviation, singly);
            }
        });
        return result;
    }

    public static Tensor Exponential(long[] shape, double rate, ScalarType dtype, Generator? generator)
    {
        var result = New(shape, dtype, "exponential");
        (generator ?? Generator.Default).Draw(source =>
        {
            if (result.dtype == ScalarType.Float32)
            {
                UniformDraws.FillExponential(source, result.Target<float>(), rate);
            }
            else
            {
                UniformDraws.FillExponential(source, result.Target<double>(), rate);
            }
        });
        return result;
    }

    /// <summary>Whole numbers of [low, high) in a tensor of any type of numbers.</summary>
    public static Tensor Integers(long[] shape, long low, long high, ScalarType dtype, Generator? generator)
    {
        if (high <= low)
        {
            throw Errors.Torch($"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}");
        }

        var result = Tensor.Uninitialized(ScalarType.Int64, shape);
        (generator ?? Generator.Default).Draw(source => UniformDraws.FillIntegers(source, result.Target<long>(), low, high));
        return result.to_type(dtype);
    }

    /// <summary>Zeros and ones with one probability of a one for all elements.</summary>
    public static Tensor Bernoulli(long[] shape, double p, ScalarType dtype, Generator? generator)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw Errors.Torch($"bernoulli_ expects p to be in [0, 1], but got p={p}");
        }

        var result = Tensor.Uninitialized(ScalarType.Float32, shape);
        (generator ?? Generator.Default).Draw(source => UniformDraws.FillBernoulli(source, result.Target<float>(), p));
        return result.to_type(dtype);
    }

    /// <summary>Zeros and ones, each with its own probability of a one.</summary>
    public static Tensor Bernoulli(Tensor probabilities, Generator? generator)
    {
        var result = New(probabilities.shape, probabilities.dtype, "bernoulli");
        (generator ?? Generator.Default).Draw(source =>
        {
            if (result.dtype == ScalarType.Float32)
            {
                UniformDraws.FillBernoulli(source, probabilities.Span<float>(), result.Target<float>());
            }
            else
            {
                UniformDraws.FillBernoulli(source, probabilities.Span<double>(), result.Target<double>());
            }
        });
        return result;
    }

    /// <summary>Counts, each with its own mean.</summary>
    public static Tensor Poisson(Tensor means, Generator? generator)
    {
        var result = means.detach().to_type(ScalarType.Float64).clone();
        (generator ?? Generator.Default).Draw(source =>
        {
            foreach (ref var value in result.Target<double>())
            {
                value = PoissonDraws.Next(source, value);
            }
        });
        return Tape.Record("poisson", result.to_type(means.dtype), means, static g => g.zeros_like());
    }

    private static void Fill<T>(RandomSource source, Span<T> target, double mean, double deviation, bool singly)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        if (singly)
        {
            NormalDraws.FillSingly(source, target, mean, deviation);
        }
        else
        {
            NormalDraws.Fill(source, target, mean, deviation);
        }
    }

    private static Tensor New(long[] shape, ScalarType? dtype, string operation)
    {
        var type = dtype ?? get_default_dtype();
        return type.IsFloatingPoint()
            ? Tensor.Uninitialized(type, shape)
            : throw Errors.Torch($"\"{operation}\" not implemented for '{type}'; draw floating-point numbers and convert them.");
    }
}
