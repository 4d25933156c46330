using System.Text.Json;

namespace Grader.Tests.Reporting;

/// <summary>
/// Validates JSON against the part of JSON Schema 2020-12 that results.schema.json uses. A keyword that it does not know is
/// an error, so that no rule is skipped unnoticed.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$defs", "title", "description"];

    public static JsonSchema Parse(string text) => new(JsonDocument.Parse(text).RootElement);

    /// <summary>One line per violation: where, and which rule.</summary>
    public IReadOnlyList<string> Violations(string json) => [.. Violations(root, JsonDocument.Parse(json).RootElement, "$")];

    private IEnumerable<string> Violations(JsonElement schema, JsonElement value, string at) =>
        schema.EnumerateObject().Where(rule => !Annotations.Contains(rule.Name)).SelectMany(rule => rule.Name switch
        {
            "$ref" => Violations(root.GetProperty("$defs").GetProperty(rule.Value.GetString()!["#/$defs/".Length..]), value, at),
            "type" => When(!Types(rule.Value).Any(type => Is(value, type)), $"{at} is no {rule.Value}"),
            "const" => When(!JsonElement.DeepEquals(rule.Value, value), $"{at} is not {rule.Value}"),
            "enum" => When(
                !rule.Value.EnumerateArray().Any(member => JsonElement.DeepEquals(member, value)), $"{at} is none of {rule.Value}"),
            "minimum" => When(
                value.ValueKind == JsonValueKind.Number && value.GetDouble() < rule.Value.GetDouble(), $"{at} is less than {rule.Value}"),
            "minLength" => When(
                value.ValueKind == JsonValueKind.String && value.GetString()!.Length < rule.Value.GetInt32(), $"{at} is too short"),
            "required" => Names(rule.Value).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at} lacks {name}"),
            "additionalProperties" => value.EnumerateObject()
                .Where(member => !schema.GetProperty("properties").TryGetProperty(member.Name, out _))
                .Select(member => $"{at} has an unknown {member.Name}"),
            "properties" => rule.Value.EnumerateObject()
                .Where(member => value.TryGetProperty(member.Name, out _))
                .SelectMany(member => Violations(member.Value, value.GetProperty(member.Name), $"{at}.{member.Name}")),
            "items" => value.EnumerateArray().SelectMany((child, i) => Violations(rule.Value, child, $"{at}[{i}]")),
            var unknown => throw new NotSupportedException(
                $"The schema uses the keyword \"{unknown}\", which this validator does not know."),
        });

    private static IEnumerable<string> When(bool violated, string message) => violated ? [message] : [];

    private static IEnumerable<string> Names(JsonElement names) => names.EnumerateArray().Select(name => name.GetString()!);

    private static IEnumerable<string> Types(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? Names(types) : [types.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(value.ValueKind.ToString(), type, StringComparison.OrdinalIgnoreCase),
    };
}
