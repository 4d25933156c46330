using System.Reflection;
using System.Text;
using Grader.Authoring.Stubs;

namespace Grader.Tests.Delivery;

/// <summary>A page that tells what the vocabulary of checks has for one concept: the public types of a namespace.</summary>
/// <param name="title">What the page is about.</param>
/// <param name="types">The types.</param>
/// <param name="comments">What they say of themselves.</param>
internal sealed class ReferencePage(string title, IEnumerable<Type> types, DocComments comments)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly StringBuilder text = new();

    public override string ToString()
    {
        text.Append($"# {title}\n\n").Append("Made from the doc comments of the package `Grader.Judging`; do not edit.\n");
        foreach (var type in types.OrderBy(type => type.Name, StringComparer.Ordinal))
            Add(type);

        return text.ToString();
    }

    private void Add(Type type)
    {
        text.Append($"\n## {NameOf(type)}\n\n{comments.SummaryOf(type)}\n");
        var parameters = ConstructorOf(type)?.GetParameters() ?? [];
        AddParameters(type, parameters);
        foreach (var member in type.GetMembers(Own).OrderBy(member => member.MetadataToken))
            Add(member);
    }

    private void Add(MemberInfo member)
    {
        var signature = member switch
        {
            MethodInfo { IsSpecialName: false, IsPublic: true } or MethodInfo { IsSpecialName: false, IsFamily: true } =>
                Signature((MethodInfo)member),
            PropertyInfo { GetMethod: { IsPublic: true } or { IsFamily: true } } property => property.Name,
            FieldInfo { IsSpecialName: false, IsPublic: true } field => field.Name,
            _ => null,
        };
        if (signature is null || comments.SummaryOf(member) is not { Length: > 0 } summary)
            return;

        text.Append($"\n`{signature}`\n\n{summary}\n");
        if (member is MethodInfo documented)
            AddParameters(documented, documented.GetParameters());
    }

    private void AddParameters(MemberInfo member, IEnumerable<ParameterInfo> parameters)
    {
        var lines = parameters.Select(parameter => (parameter.Name, Says: comments.ParameterOf(member, parameter.Name)))
            .Where(line => line.Says.Length > 0).Select(line => $"- `{line.Name}`: {line.Says}\n").ToList();
        if (lines.Count > 0)
            text.Append('\n').AppendJoin("", lines);
    }

    /// <summary>Of a primary constructor, the comments of the type say what its parameters are.</summary>
    private static ConstructorInfo? ConstructorOf(Type type) =>
        type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length);

    private static string Signature(MethodInfo method)
    {
        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>" : "";
        return $"{method.Name}{arguments}({string.Join(", ", method.GetParameters().Select(new CSharpNames().Of))})";
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>"
        : type.Name;
}
