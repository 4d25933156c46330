using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Builder;

/// <summary>Decides what to change for the errors of one compilation.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="report">Is told of the errors.</param>
/// <param name="removed">Names that earlier rounds have removed, with the reason: errors about them are no mistakes of their own.</param>
internal sealed partial class RepairRound(Compilation compilation, BuildReport report, IReadOnlyDictionary<string, string> removed)
{
    /// <summary>The names that this round removes, with the reason.</summary>
    public Dictionary<string, string> NewlyRemoved { get; } = new(StringComparer.Ordinal);

    /// <summary>The changes for one file.</summary>
    public IReadOnlyList<TextChange> ChangesOf(SyntaxTree tree, IReadOnlyList<Diagnostic> errors)
    {
        Diagnostic[] own = [.. errors.Where(error => error.Location.SourceTree == tree)];
        if (own.Length == 0)
            return [];

        List<BrokenPart> parts = [.. BrokenPart.Of(tree, own)];
        List<TextChange> changes = [.. parts.SelectMany(part => ChangesOf(part, parts))];
        if (changes.Count > 0)
            report.AddErrors(tree, [.. own.Where(error => CauseOf(error) is null)]);
        return changes;
    }

    private TextChange[] ChangesOf(BrokenPart part, IReadOnlyList<BrokenPart> parts)
    {
        var reason = ReasonFor(part.Errors[0]);
        return Completed(part, parts)
            ?? (ThrowingCode.InPlaceOfBody(part.Node, reason) is { } body ? [body] : [Without(part.Node, reason)]);
    }

    /// <summary>Closes a class that has no end, and adds what it lacks; null where that is not what is wrong.</summary>
    private TextChange[]? Completed(BrokenPart part, IReadOnlyList<BrokenPart> parts) => part.Node switch
    {
        TypeDeclarationSyntax { CloseBraceToken: { IsMissing: true }, Members: [.., var last] } type
            when ThrowingCode.InPlaceOfBody(last, ReasonFor(part.Errors[0])) is { } body => [body, new(new(type.Span.End, 0), "}")],
        TypeDeclarationSyntax type when MissingMembers.Add(type, compilation, member => WhyMissing(member, part, parts)) is { } members =>
            [members],
        _ => null,
    };

    /// <summary>
    /// Removes a declaration. Without its constructor an object would not be what its author meant: its class is removed.
    /// </summary>
    private TextChange Without(SyntaxNode node, string reason)
    {
        var whole = node is ConstructorDeclarationSyntax or AccessorDeclarationSyntax
            ? node.Ancestors().OfType<MemberDeclarationSyntax>().First()
            : node;
        report.AddUnbuilt(whole, reason);
        foreach (var name in NamesOf(whole))
            NewlyRemoved.TryAdd(name, reason);
        return new(whole.Span, "");
    }

    /// <summary>The member itself may have an error, have been removed, or be missing.</summary>
    private string WhyMissing(ISymbol member, BrokenPart type, IReadOnlyList<BrokenPart> parts)
    {
        var name = member.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        var meant = parts.FirstOrDefault(part => part.Node.Parent == type.Node && NamesOf(part.Node).Contains(member.Name));
        var error = meant?.Errors[0] ?? type.Errors.FirstOrDefault(error => error.GetMessage().Contains(name, StringComparison.Ordinal));
        return removed.GetValueOrDefault(member.Name) ?? ReasonFor(error ?? type.Errors[0]);
    }

    private string ReasonFor(Diagnostic error) => CauseOf(error) ?? report.Reason(error);

    /// <summary>Why a name was removed that the error is about; null for an error of its own.</summary>
    private string? CauseOf(Diagnostic error) => removed.Count == 0 ? null : Quoted().Matches(error.GetMessage())
        .SelectMany(quoted => Name().Matches(quoted.Value))
        .Select(name => removed.GetValueOrDefault(name.Value)).FirstOrDefault(reason => reason is not null);

    private static IEnumerable<string> NamesOf(SyntaxNode node) => node switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax @event => [@event.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax @delegate => [@delegate.Identifier.ValueText],
        _ => [],
    };

    [GeneratedRegex("'[^']+'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
