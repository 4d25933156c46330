using System.Reflection;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>An operation has up to three forms: x.f(…), torch.f(x, …) and x.f_(…). All compute the same.</summary>
[NonParallelizable]
internal sealed class TwinTests
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly MethodInfo[] Methods = [.. typeof(Tensor).GetMethods(Public).Where(m => !m.IsStatic && !m.IsGenericMethod)];

    /// <summary>Static and instance methods of one name whose other parameters agree.</summary>
    private static IEnumerable<TestCaseData> StaticTwins =>
        from twin in typeof(torch).GetMethods(Public)
        where twin.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(Tensor)
        from method in Methods
        where method.Name == twin.Name && method.Name != "where" && Types(method).SequenceEqual(Types(twin).Skip(1))
            && Types(method).All(CanMake)
        select new TestCaseData(method, twin).SetArgDisplayNames(method.ToString()!);

    private static IEnumerable<TestCaseData> InPlaceTwins =>
        from twin in Methods
        where twin.Name.EndsWith('_') && !twin.Name.EndsWith("grad_", StringComparison.Ordinal)
        from method in Methods
        where method.Name == twin.Name[..^1] && Types(method).SequenceEqual(Types(twin)) && Types(method).All(CanMake)
        select new TestCaseData(method, twin).SetArgDisplayNames(twin.ToString()!);

    [TestCaseSource(nameof(StaticTwins))]
    public void A_static_function_is_the_method_of_that_name(MethodInfo method, MethodInfo twin)
    {
        var (x, arguments) = (Example(method), Arguments(method));
        manual_seed(1);
        var expected = Outcome(() => method.Invoke(x.clone(), arguments));
        manual_seed(1);
        Assert.That(Outcome(() => twin.Invoke(null, [x, .. arguments])), Is.EqualTo(expected));
        var optional = twin.GetParameters().Skip(1).Zip(method.GetParameters())
            .Where(pair => pair.First.HasDefaultValue && pair.Second.HasDefaultValue);
        foreach (var (ours, theirs) in optional)
            Assert.That(ours.DefaultValue, Is.EqualTo(theirs.DefaultValue), ours.Name);
    }

    [TestCaseSource(nameof(InPlaceTwins))]
    public void A_method_with_an_underscore_leaves_its_result_in_the_tensor(MethodInfo method, MethodInfo twin)
    {
        var (x, arguments) = (Example(method), Arguments(method));
        var target = x.clone();
        manual_seed(1);
        var expected = Outcome(() => method.Invoke(x, arguments));
        manual_seed(1);
        Assert.That(Outcome(() => twin.Invoke(target, arguments)), Is.EqualTo(expected));
        Assert.That(Golden.Flat(target), Is.EqualTo(expected));
    }

    private static IEnumerable<Type> Types(MethodInfo method) => method.GetParameters().Select(p => p.ParameterType);

    private static bool CanMake(Type type) =>
        type == typeof(Tensor) || type == typeof(Scalar) || (type.IsValueType && !type.IsByRefLike) || type == typeof(long[])
            || type == typeof(Generator);

    /// <summary>A matrix, vector or batch, as the method needs it; its elements are probabilities, and it is positive definite.</summary>
    private static Tensor Example(MethodInfo method) => method.Name switch
    {
        "dot" or "outer" or "ger" => tensor(new[] { 0.25, 0.5, 0.75 }),
        "bmm" or "baddbmm" => Square().unsqueeze(0),
        _ => method.Name.StartsWith("bitwise", StringComparison.Ordinal) ? Square() > 0.5 : Square(),
    };

    private static object?[] Arguments(MethodInfo method) => [.. method.GetParameters().Select(p => Argument(method, p))];

    private static object? Argument(MethodInfo method, ParameterInfo parameter) => (parameter.Name, parameter.ParameterType) switch
    {
        ("mask", _) => Square() > 0.5,
        ("index" or "indices", _) when method.Name is "index_select" or "index_add" or "index_copy" or "index_fill" =>
            tensor(new long[] { 2, 0, 1 }),
        ("index" or "indices", var type) when type == typeof(Tensor) => tensor(new long[,] { { 2, 0, 1 }, { 0, 1, 2 }, { 1, 1, 0 } }),
        ("repeats", var type) when type == typeof(Tensor) => tensor(2L),
        ("target" or "vec2", _) when method.Name is "mv" or "dot" or "outer" or "ger" => tensor(new[] { 0.25, 0.5, 0.75 }),
        (_, var type) when type == typeof(Tensor) => Example(method) is var x && x.dtype == ScalarType.Bool
            ? Square() > 0.3
            : x * 0.5 + 0.25,
        ("permutation", _) => new long[] { 1, 0 },
        ("sizes", _) when method.Name == "split" => new long[] { 1, 2 },
        ("shape" or "sizes" or "size", var type) when type == typeof(long[]) => new long[] { 3, 3 },
        (_, var type) when type == typeof(long[]) => new long[] { 1 },
        (_, var type) when type == typeof(Scalar) => (Scalar)0.75,
        (_, var type) when parameter.HasDefaultValue => parameter.DefaultValue ?? (type == typeof(double?) ? 0.125 : null),
        (_, var type) when type == typeof(long) => parameter.Name is "dim0" or "source" or "dim" ? 0L : 1L,
        (_, var type) when type == typeof(int) => 1,
        (_, var type) when type == typeof(double) => 0.5,
        (_, var type) => type == typeof(float) ? 1f : Activator.CreateInstance(type),
    };

    private static Tensor Square() => tensor(new[,] { { 0.9, 0.1, 0.2 }, { 0.1, 0.8, 0.3 }, { 0.2, 0.3, 0.7 } });

    /// <summary>All numbers of a result.</summary>
    private static double[] Outcome(Func<object?> run)
    {
        try
        {
            return run() switch
            {
                Tensor one => Golden.Flat(one),
                IEnumerable<Tensor> several => Golden.Flat([.. several]),
                System.Runtime.CompilerServices.ITuple pair => Golden.Flat(
                    [.. Enumerable.Range(0, pair.Length).Select(i => pair[i]).OfType<Tensor>()]),
                var other => [Convert.ToDouble(other, System.Globalization.CultureInfo.InvariantCulture)],
            };
        }
        catch (TargetInvocationException error)
        {
            throw new AssertionException($"The example does not fit: {error.InnerException!.Message}", error);
        }
    }
}
