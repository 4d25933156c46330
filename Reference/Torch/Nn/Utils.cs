namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Scales all gradients by one factor so that their common norm is at most max_norm.</summary>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var mode = no_grad();
                Tensor[] gradients = [.. tensors.Select(tensor => tensor.grad).OfType<Tensor>()];
                var norm = Norm(gradients, norm_type);
                var factor = max_norm / (norm + 1e-6);
                foreach (var gradient in gradients.Where(_ => factor < 1))
                    gradient.mul_(factor);

                return norm;
            }

            /// <summary>Limits every element of every gradient to [−clip_value, clip_value].</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var mode = no_grad();
                foreach (var gradient in tensors.Select(tensor => tensor.grad).OfType<Tensor>())
                    gradient.clamp_(-clip_value, clip_value);
            }

            /// <summary>All elements of all parameters, concatenated.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors) =>
                cat([.. tensors.Select(parameter => parameter.flatten())]);

            /// <summary>Overwrites parameters with the elements of one vector.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var mode = no_grad();
                var start = 0L;
                foreach (var parameter in tensors)
                {
                    parameter.copy_(vec.narrow(0, start, parameter.numel()).reshape(parameter.shape));
                    start += parameter.numel();
                }
            }

            private static double Norm(Tensor[] gradients, double type) => double.IsPositiveInfinity(type)
                ? gradients.Select(gradient => gradient.abs().max().ToDouble()).DefaultIfEmpty().Max()
                : Math.Pow(gradients.Sum(gradient => gradient.abs().pow(type).sum().ToDouble()), 1 / type);
        }
    }
}
