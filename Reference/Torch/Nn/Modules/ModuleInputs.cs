namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module of one input. Call it with <see cref="call"/>; <see cref="forward"/> is what a derived class writes.</summary>
        public abstract class Module<T, TResult>(string name)
            : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>(name),
            IModule<T, TResult>
        {
            public abstract TResult forward(T input);
            public TResult call(T input) => !HasHooks
                ? forward(input)
                : Hooked(
                    input,
                    (hook, x) => hook(this, x) ?? x,
                    forward,
                    (hook, x, y) => hook(this, x, y) ?? y);
        }

        /// <summary>A module of two inputs.</summary>
        public abstract class Module<T1, T2, TResult>(string name)
            : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>(name),
            IModule<T1, T2, TResult>
        {
            public abstract TResult forward(T1 input1, T2 input2);
            public TResult call(T1 input1, T2 input2) => !HasHooks
                ? forward(input1, input2)
                : Hooked(
                    (input1, input2),
                    (hook, x) => hook(this, x.Item1, x.Item2) ?? x,
                    x => forward(x.Item1, x.Item2),
                    (hook, x, y) => hook(this, x.Item1, x.Item2, y) ?? y);
        }

        /// <summary>A module of three inputs.</summary>
        public abstract class Module<T1, T2, T3, TResult>(string name)
            : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>,
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>(name),
            IModule<T1, T2, T3, TResult>
        {
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);
            public TResult call(T1 input1, T2 input2, T3 input3) => !HasHooks
                ? forward(input1, input2, input3)
                : Hooked(
                    (input1, input2, input3),
                    (hook, x) => hook(this, x.Item1, x.Item2, x.Item3) ?? x,
                    x => forward(x.Item1, x.Item2, x.Item3),
                    (hook, x, y) => hook(this, x.Item1, x.Item2, x.Item3, y) ?? y);
        }

        /// <summary>A module of four inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, TResult>(string name)
            : HookableModule<Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>,
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>(name),
            IModule<T1, T2, T3, T4, TResult>
        {
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4) => !HasHooks
                ? forward(input1, input2, input3, input4)
                : Hooked(
                    (input1, input2, input3, input4),
                    (hook, x) => hook(this, x.Item1, x.Item2, x.Item3, x.Item4) ?? x,
                    x => forward(x.Item1, x.Item2, x.Item3, x.Item4),
                    (hook, x, y) => hook(this, x.Item1, x.Item2, x.Item3, x.Item4, y) ?? y);
        }

        /// <summary>A module of five inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, TResult>(string name)
            : HookableModule<Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>,
                Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>(name),
            IModule<T1, T2, T3, T4, T5, TResult>
        {
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5) => !HasHooks
                ? forward(input1, input2, input3, input4, input5)
                : Hooked(
                    (input1, input2, input3, input4, input5),
                    (hook, x) => hook(this, x.Item1, x.Item2, x.Item3, x.Item4, x.Item5) ?? x,
                    x => forward(x.Item1, x.Item2, x.Item3, x.Item4, x.Item5),
                    (hook, x, y) => hook(this, x.Item1, x.Item2, x.Item3, x.Item4, x.Item5, y) ?? y);
        }

        /// <summary>A module of six inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult>(string name)
            : HookableModule<Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>,
                Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>(name),
            IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6) => !HasHooks
                ? forward(input1, input2, input3, input4, input5, input6)
                : Hooked(
                    (input1, input2, input3, input4, input5, input6),
                    (hook, x) => hook(this, x.Item1, x.Item2, x.Item3, x.Item4, x.Item5, x.Item6) ?? x,
                    x => forward(x.Item1, x.Item2, x.Item3, x.Item4, x.Item5, x.Item6),
                    (hook, x, y) => hook(this, x.Item1, x.Item2, x.Item3, x.Item4, x.Item5, x.Item6, y) ?? y);
        }
    }
}
