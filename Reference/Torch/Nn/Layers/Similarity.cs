namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Divides by the p-norm along a dimension, or by eps where that is larger.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1, double eps = 1e-12) =>
                input / linalg.vector_norm(input, p, [dim], keepdim: true).clamp_min(eps);

            /// <summary>x₁ · x₂ / (|x₁| |x₂|) along a dimension, norms not below eps.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) =>
                (normalize(x1, 2, dim, eps) * normalize(x2, 2, dim, eps)).sum(dim);
        }
    }
}
