namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Carries what a custom function's backward needs from its forward.</summary>
        public class AutogradContext
        {
            private List<Kept?> saved = [];

            internal AutogradContext() { }

            /// <summary>Keeps tensors for backward; null among them stays null.</summary>
            public void save_for_backward(List<Tensor> tensors) =>
                saved = [.. tensors.Select(tensor => tensor is null ? (Kept?)null : Tape.Keep(tensor))];

            public List<Tensor> get_saved_variables() => [.. saved.Select(kept => kept?.Value!)];
        }

        /// <summary>What functions with a derivative of one's own have in common.</summary>
        public abstract class Function<T> where T : Function<T>, new()
        {
            /// <summary>For error messages.</summary>
            public abstract string Name { get; }
        }

        /// <summary>An operation with a derivative of one's own: derive, override both passes, call <see cref="apply"/>.</summary>
        public abstract class SingleTensorFunction<T> : Function<T> where T : SingleTensorFunction<T>, new()
        {
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>The gradient for each argument of forward, null for those that have none.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            public static Tensor apply(params object[] vars)
            {
                var (function, context) = (new T(), new AutogradContext());
                Tensor output;
                using (no_grad())
                    output = function.forward(context, vars);

                var places = Enumerable.Range(0, vars.Length).Where(i => vars[i] is Tensor).ToArray();
                (Tensor For, List<Tensor> Shares)? last = null;
                return Tape.Record(function.Name, output, [.. places.Select(i => (Tensor)vars[i])], (i, g) =>
                {
                    // The function may keep the gradient and whatever it allocates, so none of it is released here.
                    using var unreleased = StepStorage.Open();
                    g.Body.Storage.Take();

                    // backward gives the gradients of all inputs, so it is called once for each output gradient.
                    var shares = last is { } known && ReferenceEquals(known.For, g) ? known.Shares : function.backward(context, g);
                    last = (g, shares);
                    return shares[places[i]];
                });
            }
        }
    }
}
