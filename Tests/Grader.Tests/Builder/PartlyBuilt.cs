using System.Reflection;
using System.Runtime.Loader;
using Grader.Builder;
using Grader.Contracts.Diffusion;
using Grader.Results;
using Grader.Wire;

namespace Grader.Tests.Builder;

/// <summary>A hand-in that was built as far as it compiles, in this process.</summary>
internal sealed class PartlyBuilt
{
    private readonly BuildAnswer answer;
    private readonly Assembly? handIn;

    public PartlyBuilt(params SourceFile[] sources)
    {
        answer = new BuilderRoot(KnownCourses.Contracts, []).Build(sources);
        if (answer.Assembly is { } bytes)
            handIn = new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(bytes));
    }

    /// <summary>The compiler's messages as "File.cs:line code".</summary>
    public IEnumerable<string> Errors =>
        from message in answer.Messages
        where message.Kind == MessageKind.CompilerError
        select $"{message.File}:{message.Line} {message.Text.Split(':')[0]}";

    /// <summary>Why nothing implements the contract of these tests; null where something does.</summary>
    public string? Unbuilt => answer.Unbuilt.SingleOrDefault()?.Reason;

    /// <summary>The answer of the contract's one method, or what was thrown.</summary>
    public string WhyIntractable() => Call(subject => subject.WhyIntractable());

    /// <summary>The answer of the contract's other method, or what was thrown.</summary>
    public string IntegralDimension() => Call(subject => subject.IntegralDimension(3, 2));

    private string Call(Func<ILatentMarginal, object> call)
    {
        try
        {
            return $"{call((ILatentMarginal)new Implementations(handIn!).Create(typeof(ILatentMarginal)))}";
        }
        catch (Exception e)
        {
            var failure = ThrownByStudent.Describe(e, handIn!);
            return failure.Kind == FailureKind.DoesNotCompile ? failure.Message : $"{failure.Type} at {failure.Where}";
        }
    }
}
