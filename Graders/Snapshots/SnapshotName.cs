using NUnit.Framework;

namespace VerifyTests;

/// <summary>Names a snapshot for its test: <c>Type.Method</c>, and <c>Type.Method_parameter=value</c> for a test with arguments.</summary>
internal static class SnapshotName
{
    public static string Of(TestContext.TestAdapter test)
    {
        var type = test.Type?.Name ?? throw new InvalidOperationException("Verify was called outside of a test.");
        var parameters = test.Method?.GetParameters() ?? [];
        var arguments = parameters.Zip(test.Arguments, (parameter, value) => $"_{parameter.ParameterInfo.Name}={value ?? "null"}");
        return $"{type}.{test.MethodName}{string.Concat(arguments.Select(Safe))}";
    }

    // Windows has the longest list of characters that a file name may not contain; the name is the same everywhere.
    private static string Safe(string argument) =>
        string.Concat(argument.Select(c => char.IsControl(c) || "\"<>|:*?\\/".Contains(c) ? '-' : c));
}
