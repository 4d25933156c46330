namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A part of a network: parameters, buffers and submodules under names, and a computation.</summary>
        public partial class Module : IDisposable
        {
            private bool isTraining = true;

            /// <param name="name">For a reader's eyes; parameters are named after fields, not after this.</param>
            protected Module(string name) => this.name = name;

            /// <summary>The name given to the constructor.</summary>
            protected readonly string name;

            public virtual string GetName() => name;

            /// <summary>Whether calling this module does more than its <c>forward</c>.</summary>
            internal virtual bool HasHooks => false;

            /// <summary>Whether the module is in training mode, in which some modules (dropout) behave differently.</summary>
            public virtual bool training => isTraining;

            public virtual void train(bool train = true)
            {
                isTraining = train;
                foreach (var child in children())
                    child.train(train);
            }

            public virtual void eval() => train(false);

            /// <summary>Calls a function with every submodule, innermost first, and with this module last.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var child in children())
                    child.apply(fn);

                fn(this);
                return this;
            }

            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters().Where(parameter => parameter.grad is not null))
                    parameter.grad = set_to_none ? null : zeros_like(parameter.grad!);
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                List<IDisposable> owned = [.. ownBuffers.Values, .. ownParameters.Values, .. ownModules.Values];
                owned.ForEach(part => part.Dispose());
            }
        }
    }
}
