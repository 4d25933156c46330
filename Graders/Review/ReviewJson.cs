using System.Text.Json.Serialization;
using Grader.Review.Data;

namespace Grader.Review;

/// <summary>How the page and the server write to each other; generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReviewSheet))]
[JsonSerializable(typeof(ReviewHandIn))]
[JsonSerializable(typeof(IReadOnlyList<ReviewMarks>))]
[JsonSerializable(typeof(MarkChange))]
[JsonSerializable(typeof(SaveAnswer))]
internal sealed partial class ReviewJson : JsonSerializerContext;
