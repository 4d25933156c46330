using System.Reflection;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Calls student code in this process. A call ends with the same value or exception as in a worker.</summary>
/// <param name="handIn">The code.</param>
/// <param name="calls">Gives each side its own values.</param>
internal sealed class GuardedCall(HandInCopies handIn, LocalCalls calls)
{
    /// <summary>As between processes. Calls that are nested without end would use up the stack, which ends this process.</summary>
    private const int MaxDepth = 32;

    [ThreadStatic]
    private static int depth;

    /// <summary>Held while an object of the judge is called: from several threads one after the other, as by the wire.</summary>
    private readonly Lock gate = new();

    /// <summary>Makes an object of the hand-in and guards every call on it.</summary>
    public object Guarded(Type type, Func<object> make) => Guarded(type, Run(make, new ThrownInCallBack()))!;

    private object? Guarded(Type type, object? value) =>
        value is not null && Handle.Is(type) ? Proxy.For(type, (method, arguments) => Call(type, value, method, arguments)) : value;

    private object? Call(Type type, object target, MethodInfo method, object?[] arguments)
    {
        var value = calls.Make(type, method, arguments, copies => Call(target, method, copies));
        return value is null && IsRequired(method.ReturnParameter) ? throw IsNull(method) : Guarded(method.ReturnType, value);
    }

    private object? Call(object target, MethodInfo method, object?[] arguments)
    {
        var thrown = new ThrownInCallBack();
        var types = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType);
        var lent = arguments.Zip(types, (argument, type) => Lent(type, argument, thrown)).ToArray();
        return Run(() => method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, lent, null), thrown);
    }

    /// <summary>Runs code of the hand-in. Its exceptions become those of <see cref="IStudentCode"/>; the judge's do not change.</summary>
    private T Run<T>(Func<T> call, ThrownInCallBack thrown)
    {
        T value;
        try
        {
            value = call();
        }
        catch (Exception e)
        {
            thrown.Rethrow();
            throw Faults.Of(ThrownByStudent.Describe(e, handIn.Loaded));
        }

        thrown.Rethrow();
        return value;
    }

    /// <summary>An object of the judge as the hand-in sees it. What it throws is kept, and thrown again by every later call.</summary>
    private object? Lent(Type type, object? argument, ThrownInCallBack thrown) =>
        argument is null || !Handle.Is(type) ? argument : Proxy.For(type, (method, arguments) =>
        {
            lock (gate)
            {
                thrown.Rethrow();
                try
                {
                    return Nested(() => method.Invoke(argument, BindingFlags.DoNotWrapExceptions, null, arguments, null));
                }
                catch (Exception e)
                {
                    thrown.Keep(LentCall.Fault(method, arguments, e));
                    throw;
                }
            }
        });

    private static object? Nested(Func<object?> call)
    {
        if (depth >= MaxDepth)
            throw new InvalidOperationException($"calls are nested more than {MaxDepth} deep.");

        depth++;
        try
        {
            return call();
        }
        finally
        {
            depth--;
        }
    }

    private static StudentFaultException IsNull(MethodInfo method) =>
        new(StudentFault.Contract, $"The value that {method.DeclaringType!.Name}.{method.Name} returns is null.");

    private static bool IsRequired(ParameterInfo result) =>
        result.ParameterType != typeof(void) && new NullabilityInfoContext().Create(result).ReadState != NullabilityState.Nullable;
}
