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

        /// <summary>Numbers between zero and one, as probabilities of a success after so many successes and failures, less one.</summary>
        public static Beta Beta(Tensor concentration1, Tensor concentration0, Generator? generator = null) =>
            new(concentration1, concentration0, generator);

        /// <summary>The density 1 / (π scale (1 + ((x − loc) / scale)²)).</summary>
        public static Cauchy Cauchy(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);

        /// <summary>Probabilities of d classes, with a concentration for each in the last dimension.</summary>
        public static Dirichlet Dirichlet(Tensor concentration, Generator? generator = null) => new(concentration, generator);

        /// <summary>The density rate · exp(−rate · x) of numbers from zero.</summary>
        public static Exponential Exponential(Tensor rate, Generator? generator = null) => new(rate, generator);

        /// <summary>Sums of as many exponentially distributed numbers as the concentration says.</summary>
        public static Gamma Gamma(Tensor concentration, Tensor rate, Generator? generator = null) => new(concentration, rate, generator);

        /// <summary>The distribution of the largest of many numbers.</summary>
        public static Gumbel Gumbel(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);

        /// <summary>The distribution of |x| for normal x of mean zero and standard deviation scale.</summary>
        public static HalfNormal HalfNormal(Tensor scale, Generator? generator = null) => new(scale, generator);

        /// <summary>Counts of mean rate.</summary>
        public static Poisson Poisson(Tensor rate, Generator? generator = null) => new(rate, generator);
        public static Poisson Poisson(float rate, Generator? generator = null) => new(tensor(rate), generator);
        public static Poisson Poisson(double rate, Generator? generator = null) => new(tensor(rate), generator);

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
