using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Grader.Tests.Delivery;

/// <summary>The doc comments of an assembly, as Markdown.</summary>
/// <param name="assembly">Has the file with its comments beside it.</param>
internal sealed partial class DocComments(Assembly assembly)
{
    private readonly Dictionary<string, XElement> members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>What a type or a member is; empty where nothing says it.</summary>
    public string SummaryOf(MemberInfo member) => Text(Of(member)?.Element("summary"));

    /// <summary>What a parameter of a type or of a method is.</summary>
    public string ParameterOf(MemberInfo member, string? name) =>
        Text(Of(member)?.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == name));

    private XElement? Of(MemberInfo member) => members.GetValueOrDefault(IdOf(member));

    private static string IdOf(MemberInfo member) => member switch
    {
        Type type => $"T:{NameOf(type)}",
        MethodInfo method => $"M:{NameOf(method.DeclaringType!)}.{method.Name}{Arity(method)}{Parameters(method)}",
        PropertyInfo property => $"P:{NameOf(property.DeclaringType!)}.{property.Name}",
        _ => $"F:{NameOf(member.DeclaringType!)}.{member.Name}",
    };

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Parameters(MethodInfo method)
    {
        var types = method.GetParameters().Select(parameter => NameOf(parameter.ParameterType)).ToList();
        return types.Count == 0 ? "" : $"({string.Join(',', types)})";
    }

    private static string NameOf(Type type)
    {
        if (type.IsGenericParameter)
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        if (type.IsArray)
            return $"{NameOf(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (!type.IsConstructedGenericType)
            return (type.FullName ?? $"{type.Namespace}.{type.Name}").Replace('+', '.');

        var name = type.GetGenericTypeDefinition().FullName!.Split('`')[0].Replace('+', '.');
        return $"{name}{{{string.Join(',', type.GetGenericArguments().Select(NameOf))}}}";
    }

    private static string Text(XElement? element) =>
        element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{ShortName((see.Attribute("cref") ?? see.Attribute("langword"))!.Value)}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => $"`{name.Attribute("name")!.Value}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement other => $" {Text(other)} ",
        _ => "",
    };

    /// <summary>"Close" of "M:Grader.Judging.Comparisons.Expect.Close(…)".</summary>
    private static string ShortName(string cref) => cref.Split('(')[0].Split('.')[^1].Split('`')[0];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
