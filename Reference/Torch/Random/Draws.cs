namespace TorchSharp;

public static partial class torch
{
    /// <summary>Zeros and ones, a one with the probability that the input's element gives.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <summary>Counts, each Poisson distributed with the mean that the input's element gives.</summary>
    public static Tensor poisson(Tensor input, Generator? generator = null) => input.poisson(generator);

    public partial class Tensor
    {
        public Tensor poisson(Generator? generator = null) => RandomTensors.Poisson(this, generator);
        public Tensor bernoulli(Generator? generator = null) => RandomTensors.Bernoulli(this, generator);
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) =>
            Redraw("bernoulli_", own => RandomTensors.Bernoulli(own.Layout.Shape, p, dtype, generator));

        /// <summary>Overwrites with uniform numbers of [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            Redraw("uniform_", own => RandomTensors.Uniform(own.Layout.Shape, from, to, dtype, generator));

        /// <summary>Overwrites with normal numbers.</summary>
        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) =>
            Redraw("normal_", own => RandomTensors.Normal(own.Layout.Shape, mean, std, dtype, generator, singly: !own.is_contiguous()));

        /// <summary>Overwrites with exponentially distributed numbers of rate lambda.</summary>
        public Tensor exponential_(double lambda = 1.0, Generator? generator = null) =>
            Redraw("exponential_", own => RandomTensors.Exponential(own.Layout.Shape, lambda, dtype, generator));

        /// <summary>Overwrites with whole numbers of [from, to).</summary>
        public Tensor random_(double from, double to, Generator? generator = null) =>
            Redraw("random_", own => RandomTensors.Integers(own.Layout.Shape, (long)from, (long)to, dtype, generator));
        public Tensor randint_like(
            long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randint_like(this, low, high, dtype, device, requires_grad);
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.rand_like(this, dtype, device, requires_grad);
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randn_like(this, dtype, device, requires_grad);

        /// <summary>The previous elements do not influence the drawn ones: their gradient is zero.</summary>
        private Tensor Redraw(string name, Func<Tensor, Tensor> draw) =>
            Mutate(own => Tape.Record(name, draw(own), own, static g => torch.zeros_like(g)));
    }
}
