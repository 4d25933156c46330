namespace TorchSharp;

/// <summary>New tensors of random numbers, for each element type.</summary>
internal static class RandomTensors
{
    public static Tensor Uniform(long[] shape, double from, double to, ScalarType? dtype, Generator? generator) => Drawn(
        New(shape, dtype, "rand"),
        generator,
        (source, t) => UniformDraws.Fill(source, t.Target<float>(), from, to),
        (source, t) => UniformDraws.Fill(source, t.Target<double>(), from, to));

    /// <summary>
    /// Normal numbers. With <paramref name="singly"/> they are drawn one by one, as PyTorch does for targets that are not contiguous.
    /// </summary>
    public static Tensor Normal(
        long[] shape, double mean, double deviation, ScalarType? dtype, Generator? generator, bool singly = false) =>
        Drawn(
            New(shape, dtype, "randn"),
            generator,
            (source, t) => NormalDraws.Fill(source, t.Target<float>(), mean, deviation, singly),
            (source, t) => NormalDraws.Fill(source, t.Target<double>(), mean, deviation, singly));

    public static Tensor Exponential(long[] shape, double rate, ScalarType dtype, Generator? generator) => Drawn(
        New(shape, dtype, "exponential"),
        generator,
        (source, t) => UniformDraws.Fill(t.Target<float>(), () => source.Exponential() / rate),
        (source, t) => UniformDraws.Fill(t.Target<double>(), () => source.Exponential() / rate));

    /// <summary>Uniform angles of [−π/2, π/2), whose tangents are Cauchy distributed.</summary>
    public static Tensor Angles(long[] shape, ScalarType dtype, Generator? generator) => Drawn(
        New(shape, dtype, "cauchy"),
        generator,
        (source, t) => UniformDraws.Fill(t.Target<float>(), () => Math.PI * (source.UniformDouble() - 0.5)),
        (source, t) => UniformDraws.Fill(t.Target<double>(), () => Math.PI * (source.UniformDouble() - 0.5)));

    /// <summary>Whole numbers of [low, high) in a tensor of any type of numbers.</summary>
    public static Tensor Integers(long[] shape, long low, long high, ScalarType dtype, Generator? generator)
    {
        Errors.Require(high > low, $"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}");
        var result = Tensor.Uninitialized(ScalarType.Int64, shape);
        (generator ?? Generator.Default).Draw(source => UniformDraws.FillIntegers(source, result.Target<long>(), low, high));
        return result.to_type(dtype);
    }

    /// <summary>Zeros and ones with one probability of a one for all elements.</summary>
    public static Tensor Bernoulli(long[] shape, double p, ScalarType dtype, Generator? generator)
    {
        Errors.Require(p >= 0 && p <= 1, $"bernoulli_ expects p to be in [0, 1], but got p={p}");
        var result = Tensor.Uninitialized(ScalarType.Float32, shape);
        (generator ?? Generator.Default).Draw(
            source => UniformDraws.Fill(result.Target<float>(), () => source.UniformDouble() < p ? 1 : 0));
        return result.to_type(dtype);
    }

    /// <summary>Zeros and ones, each with its own probability of a one.</summary>
    public static Tensor Bernoulli(Tensor probabilities, Generator? generator) => Drawn(
        New(probabilities.shape, probabilities.dtype, "bernoulli"),
        generator,
        (source, t) => UniformDraws.FillBernoulli(source, probabilities.Span<float>(), t.Target<float>()),
        (source, t) => UniformDraws.FillBernoulli(source, probabilities.Span<double>(), t.Target<double>()));

    /// <summary>Counts, each with its own mean.</summary>
    public static Tensor Poisson(Tensor means, Generator? generator)
    {
        var rates = means.detach().to_type(ScalarType.Float64).RowMajor<double>();
        var result = Tensor.FromStorage(new double[rates.Length], means.shape);
        var next = 0;
        (generator ?? Generator.Default).Draw(
            source => UniformDraws.Fill(result.Target<double>(), () => PoissonDraws.Next(source, rates[next++])));
        return Tape.Record("poisson", result.to_type(means.dtype), means, static g => g.zeros_like());
    }

    private static Tensor Drawn(
        Tensor result, Generator? generator, Action<RandomSource, Tensor> single, Action<RandomSource, Tensor> @double)
    {
        (generator ?? Generator.Default).Draw(source => (result.dtype == ScalarType.Float32 ? single : @double)(source, result));
        return result;
    }

    private static Tensor New(long[] shape, ScalarType? dtype, string operation)
    {
        var type = dtype ?? get_default_dtype();
        return type.IsFloatingPoint()
            ? Tensor.Uninitialized(type, shape)
            : throw Errors.Torch($"\"{operation}\" not implemented for '{type}'; draw floating-point numbers and convert them.");
    }
}
