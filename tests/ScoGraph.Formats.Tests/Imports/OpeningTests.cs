using System.IO.Compression;
using System.Text;
using ScoGraph.Formats.Imports.Opening;

namespace ScoGraph.Formats.Tests.Imports;

/// <summary>Files that are packed, or in another encoding than UTF-8.</summary>
public sealed class OpeningTests : IDisposable
{
    private const string Text = "id:ID,name,:LABEL\n1,Müller,Person\n";

    private static readonly string[] Expected = ["Person|id=String:'1';name=String:'Müller'"];

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_byte_that_is_no_utf8_is_told_with_its_place_and_what_it_seems_to_be()
    {
        Write("n.csv", TextEncodings.Find("windows-1252")!.GetBytes(Text));
        Assert.Equal(
            "The file is not text in UTF-8: here stands the byte FC, which is 'ü' in Windows-1252 (and most often in Latin-1). Save the file as UTF-8, or name its encoding (Encoding, --encoding windows-1252). (n.csv, line 2, column 4)",
            _files.Error());
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("latin1")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("cp850")]
    public void An_encoding_that_is_named_is_read(string name)
    {
        Encoding encoding = TextEncodings.Find(name)!;
        Write("n.csv", encoding.GetBytes(Text));
        Assert.Equal(Expected, _files.Read(options: new GraphImportOptions { Encoding = encoding }));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_mark_names_the_encoding(string name)
    {
        Encoding encoding = TextEncodings.Find(name)!;
        Write("n.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);
        Assert.Equal(Expected, _files.Read());
    }

    [Fact]
    public void Json_and_graphml_are_read_in_the_encoding_that_is_named()
    {
        GraphImportOptions latin = new() { Encoding = Encoding.Latin1 };
        Write("a.jsonl", Encoding.Latin1.GetBytes("{\"id\":\"1\",\"labels\":[\"Müller\"]}\n"));
        Assert.Equal(["Müller|"], _files.Read("a.jsonl", options: latin));
        Write("a.graphml", Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='UTF-8'?><graphml><graph><node id='ü'/></graph></graphml>"));
        Assert.Equal(["|id=String:'ü'"], _files.Read("a.graphml", options: latin));
        Write("b.jsonl", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"id\":\"1\",\"labels\":[\"Müller\"]}\n")]);
        Assert.Equal(["Müller|"], _files.Read("b.jsonl"));
    }

    [Fact]
    public void Json_that_is_not_in_the_encoding_that_is_named_says_so()
    {
        Write("a.jsonl", [0x7B, 0x00, 0x00, 0xD8, 0x41, 0x00]);
        GraphFormatException error = Assert.Throws<GraphFormatException>(
            () => _files.Read("a.jsonl", options: new GraphImportOptions { Encoding = Encoding.Unicode }));
        Assert.StartsWith("The file is not text in utf-16.", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_without_a_mark_says_so()
    {
        Write("n.csv", Encoding.Unicode.GetBytes(Text));
        Assert.Equal(
            "The file is not text in UTF-8: it seems to be UTF-16 without a byte order mark. Save the file as UTF-8, or name its encoding (Encoding, --encoding utf-16). (n.csv, line 1, column 1)",
            _files.Error());
    }

    [Fact]
    public void Packed_files_of_any_format_are_read()
    {
        Write("Town.csv.gz", Pack("name:ID\nOsh\n"u8));
        Assert.Equal(["Town|name=String:'Osh'"], _files.Read());
        Write("a.graphml", Pack("<graphml><graph><node id='a'/></graph></graphml>"u8));
        Assert.Equal(["|id=String:'a'"], _files.Read("a.graphml"));
        Write("a.jsonl", Pack("{\"id\":\"1\",\"labels\":[\"A\"]}\n"u8));
        Assert.Equal(["A|"], _files.Read("a.jsonl"));
    }

    [Fact]
    public void A_packed_file_unpacks_to_no_more_than_is_allowed()
    {
        Write("a.csv.gz", Pack(new byte[10_000_000]));
        GraphFormatException error = Assert.Throws<GraphFormatException>(
            () => _files.Read(options: new GraphImportOptions { MaxUnpackedBytes = 100_000 }));
        Assert.Equal("The file unpacks to more than 100,000 bytes. Where that is meant, allow more (MaxUnpackedBytes, --max-unpacked).", error.Reason);
    }

    [Fact]
    public void A_broken_packed_file_says_so()
    {
        Write("a.csv.gz", [.. Pack("name:ID\nOsh\n"u8)[..10], 255, 255, 255, 255, 255, 255]);
        Assert.Equal("The file begins as gzip and is broken or cut off; fetch it or pack it again. (a.csv.gz)", _files.Error());
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_says_so()
    {
        string rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i * 7919 % 5003}\n"));
        byte[] whole = Pack(Encoding.UTF8.GetBytes("name:ID\n" + rows));
        for (int cut = 1; cut < whole.Length; cut += cut < 12 ? 1 : 997)
        {
            // A last byte of the size that is zero is no loss.
            Write("a.csv.gz", whole[..^cut]);
            if (cut > 2)
                Assert.Equal("The file begins as gzip and is broken or cut off; fetch it or pack it again. (a.csv.gz)", _files.Error());
        }

        Write("a.csv.gz", [.. whole, .. Pack("one more\n"u8), 0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Equal(5001, _files.Read().Count);
    }

    [Fact]
    public void A_folder_where_a_file_is_meant_says_so()
    {
        Directory.CreateDirectory(Path.Combine(_files.Folder, "b.graphml"));
        Assert.Equal("This is a folder, and a file is meant; name one of its files. (b.graphml)", _files.Error("b.graphml"));
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Fastest))
            zip.Write(bytes);
        return packed.ToArray();
    }

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_files.Folder, name), bytes);
}
