using System.Globalization;

namespace ScoGraph.Sqlite.Tests.Proofs;

/// <summary>How long proofs go on: samples unless <c>eng/proof</c> asks for the whole.</summary>
internal static class ProofSize
{
    /// <summary>What chance begins with.</summary>
    public static int Seed => Setting("SCOGRAPH_PROOF_SEED") ?? 1;

    /// <summary>How many times: what the environment says of the proof with a name (as SCOGRAPH_PROOF_CRASH), or a sample.</summary>
    public static int Of(string name, int sample) => Setting("SCOGRAPH_PROOF_" + name) ?? sample;

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
