namespace ScoGraph.Sqlite.Encoding;

/// <summary>
/// Bytes of a file are not what was written. Does not leave the package: what can be built anew is, or the file is refused.
/// </summary>
/// <param name="what">What is wrong, as the second half of a sentence.</param>
internal sealed class DamagedException(string what) : Exception(what);
