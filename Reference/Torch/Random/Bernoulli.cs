namespace TorchSharp;

public static partial class torch
{
    /// <summary>Zeros and ones, a one with the probability that the input's element gives.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    public partial class Tensor
    {
        public Tensor bernoulli(Generator? generator = null) => RandomTensors.Bernoulli(this, generator);
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) =>
            Redraw("bernoulli_", own => RandomTensors.Bernoulli(own.Layout.Shape, p, dtype, generator));
    }
}
