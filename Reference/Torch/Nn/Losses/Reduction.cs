namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What becomes of the losses of single elements.</summary>
        public enum Reduction
        {
            None = 0,
            Mean = 1,
            Sum = 2,
        }

        private static Tensor Reduce(Tensor losses, Reduction reduction) => reduction switch
        {
            Reduction.Mean => losses.mean(),
            Reduction.Sum => losses.sum(),
            _ => losses,
        };
    }
}
