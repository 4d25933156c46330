namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Changes parameters along their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            private readonly List<ParamGroup> groups = [];
            private readonly Dictionary<Parameter, OptimizerState> states = new(ReferenceEqualityComparer.Instance);
            private protected readonly OptimizerOptions defaults;

            internal Optimizer(IEnumerable<ParamGroup> groups, OptimizerOptions defaults)
            {
                this.defaults = defaults;
                foreach (var group in groups)
                    Add(group);
            }

            /// <summary>The groups of parameters, each with a learning rate of its own.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => groups;
            public virtual IEnumerable<Parameter> parameters() => groups.SelectMany(group => group.Parameters);
            public virtual void add_param_group(ParamGroup param_group) => Add(param_group);

            /// <summary>Sets all gradients to zero.</summary>
            public virtual void zero_grad()
            {
                foreach (var gradient in parameters().Select(parameter => parameter.grad).OfType<Tensor>())
                    gradient.detach().zero_();
            }

            /// <summary>One step for every parameter that has a gradient.</summary>
            /// <param name="closure">Computes the loss and its gradients first.</param>
            /// <returns>The closure's loss; null without one.</returns>
            public virtual Tensor? step(Func<Tensor>? closure = null)
            {
                var loss = ComputeLoss(closure);
                using var mode = no_grad();
                using var outside = DisposeScopeManager.Suspend();
                foreach (var group in groups)
                {
                    foreach (var parameter in group.Parameters.Where(parameter => parameter.grad is not null))
                        Step(group, parameter, parameter.grad!);
                }

                return loss;
            }

            public void Dispose() => GC.SuppressFinalize(this);

            /// <summary>The state from which another optimizer can continue.</summary>
            public class StateDictionary
            {
                internal StateDictionary(List<OptimizerOptions> options, List<OptimizerState> state) => (Options, State) = (options, state);

                /// <summary>One for each group.</summary>
                public List<OptimizerOptions> Options { get; }

                /// <summary>One for each parameter.</summary>
                public List<OptimizerState> State { get; }
            }

            /// <summary>Updates the elements of one parameter.</summary>
            internal abstract void Update<T>(ParamGroup group, OptimizerState state, Span<T> parameter, Span<T> gradient)
                where T : unmanaged, IFloatingPointIeee754<T>;

            private void Add(ParamGroup group)
            {
                group.Options.Complete(defaults);
                group.InitialLearningRate = group.LearningRate;
                groups.Add(group);
            }

            private protected OptimizerState StateOf(Parameter parameter)
            {
                if (!states.TryGetValue(parameter, out var state))
                    states[parameter] = state = new OptimizerState.Plain(parameter);

                return state;
            }

            private static Tensor? ComputeLoss(Func<Tensor>? closure)
            {
                using var mode = enable_grad();
                return closure?.Invoke();
            }

            private void Step(ParamGroup group, Parameter parameter, Tensor gradient)
            {
                var state = StateOf(parameter);
                state.StepCount++;
                if (parameter.dtype == ScalarType.Float32)
                    Update<float>(group, state, parameter, gradient);
                else
                    Update<double>(group, state, parameter, gradient);
            }

            private void Update<T>(ParamGroup group, OptimizerState state, Parameter parameter, Tensor gradient)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                var elements = parameter.contiguous();
                // The update may overwrite this copy of the gradient.
                var scratch = Pool<T>.Rent((int)gradient.Layout.Count);
                gradient.Span<T>().CopyTo(scratch);
                if (group.Options.IsMaximizing)
                    TensorPrimitives.Negate(scratch, scratch);

                Update(group, state, elements.Target<T>(), scratch);
                Pool<T>.Return(scratch);
                if (ReferenceEquals(elements, parameter))
                    parameter.Body.Storage.Version++;
                else
                    parameter.copy_(elements);
            }
        }

        /// <summary>Whose two decay rates can be changed.</summary>
        public interface IBetas
        {
            (double, double) Betas { get; set; }
        }

        /// <summary>Whose momentum can be changed.</summary>
        public interface IMomentum
        {
            double Momentum { get; set; }
        }

        /// <summary>What schedulers change.</summary>
        public interface ILearningRateController
        {
            double LearningRate { get; set; }

            double InitialLearningRate { get; set; }
        }
    }
}
