using System.Security.Cryptography;

namespace ScoGraph.Tool.Commands.Serving;

/// <summary>The secret of a server.</summary>
internal static class ServeToken
{
    /// <summary>Where it is taken from, if it is there.</summary>
    public const string Variable = "SCOGRAPH_TOKEN";

    private const int Bytes = 16;

    /// <summary>One that cannot be guessed.</summary>
    public static string Create() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
