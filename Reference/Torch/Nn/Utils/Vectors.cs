namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>All elements of all parameters, one after the other.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Tensor> parameters) =>
                cat([.. parameters.Select(parameter => parameter.flatten())]);

            /// <summary>Overwrites parameters with the elements of one vector.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Tensor> parameters)
            {
                using var mode = no_grad();
                var start = 0L;
                foreach (var parameter in parameters)
                {
                    parameter.copy_(vec.narrow(0, start, parameter.numel()).reshape(parameter.shape));
                    start += parameter.numel();
                }
            }
        }
    }
}
