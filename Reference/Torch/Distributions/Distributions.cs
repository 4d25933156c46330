namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        /// <summary>
        /// One with a probability, or with the given log-odds, else zero. Here and below, double arguments give Float64 parameters.
        /// </summary>
        public static Bernoulli Bernoulli(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
            new(probs, logits, generator);
        public static Bernoulli Bernoulli(float? probs, float? logits, Generator? generator = null) =>
            new(probs is { } p ? tensor(p) : null, logits is { } l ? tensor(l) : null, generator);
        public static Bernoulli Bernoulli(double? probs, double? logits, Generator? generator = null) =>
            new(probs is { } p ? tensor(p) : null, logits is { } l ? tensor(l) : null, generator);

        /// <summary>The classes 0, 1, …, with unnormalised probabilities, or their logarithms, in the last dimension.</summary>
        public static Categorical Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
            new(probs, logits, generator);

        /// <summary>Equally probable classes.</summary>
        public static Categorical Categorical(int categories, Generator? generator = null) =>
            new(tensor(1.0 / categories).expand(categories), null, generator);

        /// <summary>Takes the last dimensions of a batch as one event: their log-probabilities are added up.</summary>
        public static Independent Independent(Distribution base_distribution, int reinterpreted_batch_dims, Generator? generator = null) =>
            new(base_distribution, reinterpreted_batch_dims, generator);

        /// <summary>The density exp(−|x − loc| / scale) / (2 scale).</summary>
        public static Laplace Laplace(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);
        public static Laplace Laplace(float loc, float scale = 1.0f, Generator? generator = null) =>
            new(tensor(loc), tensor(scale), generator);
        public static Laplace Laplace(double loc, double scale = 1.0, Generator? generator = null) =>
            new(tensor(loc), tensor(scale), generator);

        /// <summary>The distribution of exp(x) for normal x of mean loc and standard deviation scale.</summary>
        public static LogNormal LogNormal(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);

        /// <summary>The normal distribution of d numbers.</summary>
        /// <param name="loc">The mean: (…, d).</param>
        /// <param name="covariance_matrix">(…, d, d), positive definite; or</param>
        /// <param name="precision_matrix">its inverse; or</param>
        /// <param name="scale_tril">its lower triangular Cholesky factor.</param>
        /// <param name="generator">The stream to draw from.</param>
        public static MultivariateNormal MultivariateNormal(
            Tensor loc, Tensor? covariance_matrix = null, Tensor? precision_matrix = null, Tensor? scale_tril = null,
            Generator? generator = null) =>
            new(loc, covariance_matrix, precision_matrix, scale_tril, generator);

        /// <summary>The normal distribution of mean loc and standard deviation scale.</summary>
        public static Normal Normal(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);
        public static Normal Normal(float loc, float scale = 1.0f, Generator? generator = null) =>
            new(tensor(loc), tensor(scale), generator);
        public static Normal Normal(double loc, double scale = 1.0, Generator? generator = null) =>
            new(tensor(loc), tensor(scale), generator);

        /// <summary>Uniform on [low, high).</summary>
        public static Uniform Uniform(Tensor low, Tensor high, Generator? generator = null) => new(low, high, generator);
    }
}
