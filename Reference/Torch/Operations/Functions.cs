namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A function whose derivative is best told by its argument.</summary>
        private Tensor ByInput<K>(string name, Func<Tensor, Tensor, Tensor> rule) where K : Kernels.IFloatMap
        {
            var x = to_type(Promotion.Floating(dtype));
            var kept = Tape.Keep(x);
            return Tape.Record(name, Kernels.Pointwise.Float<K>(x), x, g => rule(g, kept.Value));
        }

        /// <summary>A function whose derivative is best told by its value.</summary>
        private Tensor ByOutput<K>(string name, Func<Tensor, Tensor, Tensor> rule) where K : Kernels.IFloatMap
        {
            var x = to_type(Promotion.Floating(dtype));
            var y = Kernels.Pointwise.Float<K>(x);
            var kept = Tape.Keep(y);
            return Tape.Record(name, y, x, g => rule(g, kept.Value));
        }
    }
}
