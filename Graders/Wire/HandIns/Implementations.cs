using System.Reflection;

namespace Grader.Wire;

/// <summary>Finds a hand-in's implementations by interface: public classes with a public parameterless constructor.</summary>
public sealed class Implementations(Assembly handIn)
{
    /// <summary>The assembly.</summary>
    public Assembly HandIn => handIn;

    private readonly Lazy<Type[]> classes = new(() => [.. TypesOf(handIn).Where(type => type is { IsClass: true, IsAbstract: false })]);

    /// <summary>A new instance of the one class that implements <paramref name="contract"/>.</summary>
    /// <exception cref="FailureException">No class implements it, several do, or the one that does cannot be made.</exception>
    public object Create(Type contract) =>
        Activator.CreateInstance(ClassFor(contract), BindingFlags.DoNotWrapExceptions, null, null, null)!;

    private Type ClassFor(Type contract)
    {
        var all = Array.FindAll(classes.Value, contract.IsAssignableFrom);
        var usable = Array.FindAll(all, type => Obstacle(type) is null);
        return (usable.Length, all.Length) switch
        {
            (1, _) => usable[0],
            (0, 0) => throw Missing(contract),
            (0, _) => throw Broken($"{all[0].FullName} implements {contract.Name}, but {Obstacle(all[0])}."),
            _ => throw Broken($"Several classes implement {contract.Name}: {string.Join(" and ", usable.Select(type => type.FullName))}. "
                + "Keep one, or make the others internal."),
        };
    }

    private static string? Obstacle(Type type) =>
        !type.IsVisible ? "is not public; make the class public"
        : type.ContainsGenericParameters ? "is generic; make it a class without type parameters"
        : type.GetConstructor(Type.EmptyTypes) is null ? "has no public constructor without parameters; add one"
        : null;

    private FailureException Missing(Type contract)
    {
        var meant = Array.Find(classes.Value, type => HasMembersOf(contract, type));
        var remedy = meant is null ? "" : $" Class {meant.Name} has all members of {contract.Name} but does not implement it: "
            + $"write \"class {meant.Name} : {contract.Name}\".";
        return new(new Failure(FailureKind.Missing, "", $"No class implements {contract.Name}.{remedy}"));
    }

    private static bool HasMembersOf(Type contract, Type type)
    {
        var methods = type.GetMethods();
        return Array.TrueForAll(contract.GetMethods(), member => Array.Exists(methods, method => IsSame(method, member)));
    }

    private static bool IsSame(MethodInfo method, MethodInfo member) =>
        method.Name == member.Name && Types(method).SequenceEqual(Types(member));

    private static IEnumerable<Type> Types(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static FailureException Broken(string message) => new(new Failure(FailureKind.Contract, "", message));

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return [.. e.Types.OfType<Type>()];
        }
    }
}
