using System.Reflection;

namespace Grader.Wire;

/// <summary>
/// Makes delegates that pass their arguments to a handler. Each is a method of a closed generic class; compiling an expression tree
/// instead would take a tenth of the time that most workers live.
/// </summary>
internal static class DelegateProxy
{
    private static readonly Type[] Callers = [typeof(Caller<>), typeof(Caller<,>), typeof(Caller<,,>), typeof(Caller<,,,>)];

    /// <summary>Whether a delegate type returns a value and has three parameters at most.</summary>
    public static bool CanMake(Type type) =>
        Invoke(type) is var invoke && invoke.ReturnType != typeof(void) && invoke.GetParameters().Length < Callers.Length;

    public static Delegate For(Type type, ProxyHandler handler)
    {
        var invoke = Invoke(type);
        Type[] types = [.. invoke.GetParameters().Select(parameter => parameter.ParameterType), invoke.ReturnType];
        var caller = Activator.CreateInstance(Callers[types.Length - 1].MakeGenericType(types), handler, invoke)!;
        return Delegate.CreateDelegate(type, caller, nameof(Caller<>.Call));
    }

    private static MethodInfo Invoke(Type type) => type.GetMethod("Invoke")!;

    private sealed class Caller<TResult>(ProxyHandler handler, MethodInfo invoke)
    {
        public TResult Call() => (TResult)handler(invoke, [])!;
    }

    private sealed class Caller<T, TResult>(ProxyHandler handler, MethodInfo invoke)
    {
        public TResult Call(T argument) => (TResult)handler(invoke, [argument])!;
    }

    private sealed class Caller<T1, T2, TResult>(ProxyHandler handler, MethodInfo invoke)
    {
        public TResult Call(T1 first, T2 second) => (TResult)handler(invoke, [first, second])!;
    }

    private sealed class Caller<T1, T2, T3, TResult>(ProxyHandler handler, MethodInfo invoke)
    {
        public TResult Call(T1 first, T2 second, T3 third) => (TResult)handler(invoke, [first, second, third])!;
    }
}
