using System.Reflection;
using Grader.Contracts;
using Grader.Judging.Sheets;

namespace Grader.Authoring.Stubs;

/// <summary>What a student gets of a contract: a class that throws, and says what is to be written.</summary>
/// <param name="Contract">The interface.</param>
/// <param name="Sheet">The sheet that asks for it.</param>
/// <param name="Exercise">The exercise of the sheet.</param>
internal sealed record Stub(Type Contract, Sheet Sheet, SheetExercise Exercise)
{
    /// <summary>One for each contract of a sheet.</summary>
    public static IEnumerable<Stub> AllOf(Sheet sheet) => sheet.Exercises
        .SelectMany(exercise => exercise.Contracts, (exercise, contract) => new Stub(contract, sheet, exercise))
        .DistinctBy(stub => stub.Contract);

    /// <summary>Name of its file: "Softmax" of ISoftmax.</summary>
    public string Name => Contract.Name[1..];

    /// <summary>Name of the class: that of the file, unless a type or a method of the contract has it.</summary>
    private string ClassName => Contract.Assembly.GetType($"{Contract.Namespace}.{Name}") is not null
        || Methods().Any(method => method.Name == Name) ? $"{Name}Answer" : Name;

    /// <summary>The text of the file.</summary>
    public string Text
    {
        get
        {
            var names = new CSharpNames();
            var methods = Methods().Select(method => Body(method, names)).ToList(); // First: they say which usings there are.
            return $$"""
                {{string.Join('\n', names.Usings(Contract))}}

                namespace {{Namespace}};

                public sealed class {{ClassName}} : {{Contract.Name}}
                {
                {{string.Join("\n\n", methods)}}
                }

                """;
        }
    }

    /// <summary>"Submission.Flows" for a contract of Grader.Contracts.Flows, "Submission" for one of Vae101.Contracts.</summary>
    private string Namespace => "Submission" + Contract.Namespace!.Split("Contracts")[^1];

    /// <summary>Those of the interfaces that it extends first.</summary>
    private IEnumerable<MethodInfo> Methods() => Contract.GetInterfaces().Append(Contract)
        .SelectMany(part => part.GetMethods().OrderBy(method => method.MetadataToken)).Where(method => method.IsAbstract);

    private string Body(MethodInfo method, CSharpNames names)
    {
        var parameters = string.Join(", ", method.GetParameters().Select(names.Of));
        return $"""
                public {names.Of(method.ReturnParameter)}{method.Name}({parameters}) =>
                    throw new NotImplementedException("Exercise {Number}: {TaskOf(method)}.");
            """;
    }

    /// <summary>The id without the sheet's: "3.4" of "dtu.3.4".</summary>
    private string Number => Exercise.Id.StartsWith($"{Sheet.Id}.", StringComparison.Ordinal)
        ? Exercise.Id[(Sheet.Id.Length + 1)..]
        : Exercise.Id;

    private string TaskOf(MethodInfo method)
    {
        var task = method.GetCustomAttribute<TaskAttribute>()?.Task ?? Contract.GetCustomAttribute<TaskAttribute>()?.Task
            ?? Exercise.Title;
        return task.TrimEnd('.');
    }
}
