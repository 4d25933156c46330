namespace TorchSharp.Modules;

/// <summary>The normal distribution of d numbers; all is computed from the Cholesky factor L of the covariance.</summary>
public class MultivariateNormal : distributions.Distribution
{
    private readonly Tensor loc;
    private readonly Tensor factor;

    /// <exception cref="ArgumentException">Not exactly one matrix is given, or it is not a matrix.</exception>
    public MultivariateNormal(
        Tensor loc, Tensor? covariance_matrix = null, Tensor? precision_matrix = null, Tensor? scale_tril = null,
        Generator? generator = null)
        : this(loc, FactorOf([covariance_matrix, precision_matrix, scale_tril]), generator) { }

    private MultivariateNormal(Tensor loc, Tensor factor, Generator? generator) : base(generator)
    {
        batch_shape = Broadcasting.Shape(loc.shape[..^1], factor.shape[..^2]);
        event_shape = loc.shape[^1];
        (this.loc, this.factor) = (Own(loc.expand(ExtendedShape())), Own(factor));
    }

    public override Tensor mean => loc;
    public override Tensor mode => loc;
    public override Tensor variance => factor.pow(2).sum(-1).expand(ExtendedShape());

    public override Tensor rsample(params long[] sample_shape)
    {
        var epsilon = empty(ExtendedShape(sample_shape), loc.dtype).normal_(generator: generator);
        return loc + (factor.ndim == 2 ? epsilon.matmul(factor.mT) : factor.matmul(epsilon.unsqueeze(-1)).squeeze(-1));
    }

    public override Tensor log_prob(Tensor value) =>
        (-0.5 * ((event_shape[0] * Math.Log(2 * Math.PI)) + SquaredDistance(value - loc))) - HalfLogDeterminant();

    public override Tensor entropy() =>
        ((0.5 * event_shape[0] * (1 + Math.Log(2 * Math.PI))) + HalfLogDeterminant()).expand(batch_shape);

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new MultivariateNormal(loc.expand([.. batch_shape, .. event_shape]), factor, generator);

    private Tensor HalfLogDeterminant() => factor.diagonal(dim1: -2, dim2: -1).log().sum(-1);

    /// <summary>|L⁻¹ x|² for x (…, d)</summary>
    private Tensor SquaredDistance(Tensor x)
    {
        if (factor.ndim == 2)
        {
            var columns = x.reshape(-1, x.shape[^1]).mT;
            return linalg.solve_triangular(factor, columns, upper: false).pow(2).sum(-2).reshape(x.shape[..^1]);
        }

        long[] shape = [.. x.shape, x.shape[^1]];
        return linalg.solve_triangular(factor.expand(shape), x.unsqueeze(-1), upper: false).pow(2).sum([-2, -1]);
    }

    private static Tensor FactorOf(Tensor?[] matrices)
    {
        Errors.RequireArgument(
            matrices.Count(matrix => matrix is not null) == 1,
            "Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified.");
        return matrices.OfType<Tensor>().Any(matrix => matrix.ndim < 2)
            ? throw new ArgumentException("The matrix must be at least two-dimensional, with optional leading batch dimensions.")
            : matrices switch
            {
                [{ } covariance, _, _] => linalg.cholesky(covariance),
                [_, { } precision, _] => FactorOfInverse(precision),
                _ => matrices[2]!,
            };
    }

    /// <summary>With P = U Uᵀ for an upper triangular U, the inverse of P has the lower triangular factor U⁻ᵀ.</summary>
    private static Tensor FactorOfInverse(Tensor precision)
    {
        var upper = linalg.cholesky(precision.flip(-2, -1)).flip(-2, -1);
        var identity = eye(precision.shape[^1], dtype: precision.dtype).expand(precision.shape);
        return linalg.solve_triangular(upper.mT, identity, upper: false);
    }
}
