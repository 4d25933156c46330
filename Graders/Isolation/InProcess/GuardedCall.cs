using System.Reflection;
using System.Runtime.ExceptionServices;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Calls student code in this process so that it ends as it would in a worker.</summary>
internal sealed class GuardedCall(Assembly handIn)
{
    /// <summary>Makes an object of the hand-in and guards every call on it.</summary>
    public object Guarded(Type type, Func<object> make) => Guarded(type, Run(make, () => null))!;

    private object? Guarded(Type type, object? value) =>
        value is not null && IsHandle(type) ? Proxy.For(type, (method, arguments) => Call(value, method, arguments)) : value;

    private object? Call(object target, MethodInfo method, object?[] arguments)
    {
        ExceptionDispatchInfo? judges = null;
        var types = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType);
        var lent = arguments.Zip(types, (argument, type) => Lent(type, argument, () => judges, thrown => judges = thrown)).ToArray();
        var value = Run(() => method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, lent, null), () => judges);
        return value is null && IsDue(method.ReturnParameter)
            ? throw new StudentFaultException(StudentFault.Contract, $"The value that {method.DeclaringType!.Name}.{method.Name} returns is null.")
            : Guarded(method.ReturnType, value);
    }

    /// <summary>An exception out of the judge's own object ends the call, even where the hand-in catches it.</summary>
    private T Run<T>(Func<T> call, Func<ExceptionDispatchInfo?> judges)
    {
        T value;
        try
        {
            value = call();
        }
        catch (Exception e) when (judges() is null)
        {
            throw Faults.Of(ThrownByStudent.Describe(e, handIn));
        }
        catch (Exception)
        {
            judges()!.Throw();
            throw;
        }

        judges()?.Throw();
        return value;
    }

    /// <summary>A judge's object as the hand-in sees it: remembers what it throws, and throws for good once it has.</summary>
    private static object? Lent(Type type, object? argument, Func<ExceptionDispatchInfo?> thrown, Action<ExceptionDispatchInfo> remember) =>
        argument is null || !IsHandle(type) ? argument : Proxy.For(type, (method, arguments) =>
        {
            thrown()?.Throw();
            try
            {
                return method.Invoke(argument, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            }
            catch (Exception e)
            {
                remember(ExceptionDispatchInfo.Capture(e));
                throw;
            }
        });

    private static bool IsHandle(Type type) => type.IsAssignableTo(typeof(Delegate)) || ContractTable.Contracts.Contains(type);

    private static bool IsDue(ParameterInfo result) =>
        result.ParameterType != typeof(void) && new NullabilityInfoContext().Create(result).ReadState != NullabilityState.Nullable;
}
