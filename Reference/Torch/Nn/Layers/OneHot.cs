namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>For each class a row with a one at its place: Int64 (…) to Int64 (…, num_classes).</summary>
            /// <param name="x">Classes from 0.</param>
            /// <param name="num_classes">One more than the largest class where it is −1.</param>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                Errors.Require(num_classes >= -1, $"num_classes should be positive, but it is {num_classes}");
                var count = num_classes < 0 ? x.max().ToInt64() + 1 : num_classes;
                return (bool)((x < 0) | (x >= count)).any()
                    ? throw Errors.Torch($"Class values must be non-negative and smaller than num_classes ({count}).")
                    : (x.unsqueeze(-1) == arange(count)).to_type(ScalarType.Int64);
            }
        }
    }
}
