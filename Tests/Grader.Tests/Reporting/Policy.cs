using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Tests.Reporting;

/// <summary>Computes what the policy of a page must name, independently of the code that writes it.</summary>
internal static class Policy
{
    /// <summary>The hash of the only element with this name.</summary>
    public static string HashOf(string page, string element)
    {
        var content = Regex.Match(page, $"<{element}>(.*)</{element}>", RegexOptions.Singleline).Groups[1].Value;
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
    }
}
