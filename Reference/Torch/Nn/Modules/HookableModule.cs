namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>call</c> runs registered hooks before and after <c>forward</c>.</summary>
        /// <typeparam name="TPreHook">(module, inputs) to the inputs to use, null for the same.</typeparam>
        /// <typeparam name="TPostHook">(module, inputs, result) to the result to use, null for the same.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            // The array is replaced at each change, so that a running hook may register or remove hooks.
            private TPreHook[] inputHooks = [];
            private TPostHook[] resultHooks = [];
            private Action<Module>[] before = [];
            private Action<Module>[] after = [];

            protected HookableModule(string name) : base(name) { }

            internal override bool HasHooks => inputHooks.Length + resultHooks.Length + before.Length + after.Length > 0;

            public HookRemover register_forward_hook(TPostHook hook)
            {
                resultHooks = [.. resultHooks, hook];
                return new(() => resultHooks = Without(resultHooks, hook));
            }

            public HookRemover register_forward_hook(Action<Module> hook)
            {
                after = [.. after, hook];
                return new(() => after = Without(after, hook));
            }

            public HookRemover register_forward_pre_hook(TPreHook hook)
            {
                inputHooks = [.. inputHooks, hook];
                return new(() => inputHooks = Without(inputHooks, hook));
            }

            public HookRemover register_forward_pre_hook(Action<Module> hook)
            {
                before = [.. before, hook];
                return new(() => before = Without(before, hook));
            }

            /// <summary>Runs all hooks that change the inputs, then forward, then all hooks that change the result.</summary>
            private protected TResult Hooked<TInput, TResult>(
                TInput input, Func<TPreHook, TInput, TInput> prepare, Func<TInput, TResult> forward,
                Func<TPostHook, TInput, TResult, TResult> finish)
            {
                Array.ForEach(before, hook => hook(this));
                input = inputHooks.Aggregate(input, (x, hook) => prepare(hook, x));
                var result = resultHooks.Aggregate(forward(input), (y, hook) => finish(hook, input, y));
                Array.ForEach(after, hook => hook(this));
                return result;
            }

            private static T[] Without<T>(T[] hooks, T hook) =>
                Array.IndexOf(hooks, hook) is >= 0 and var i ? [.. hooks[..i], .. hooks[(i + 1)..]] : hooks;

            /// <summary>Removes a hook.</summary>
            public class HookRemover
            {
                private readonly Action take;

                internal HookRemover(Action take) => this.take = take;
                public void remove() => take();
            }
        }
    }
}
