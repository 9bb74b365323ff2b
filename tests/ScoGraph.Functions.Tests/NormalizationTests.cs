using ScoGraph.Functions.Scalar.Text.Normalization;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Functions.Tests;

/// <summary>The normal forms of Unicode; what is expected was computed by another implementation of the standard.</summary>
public sealed class NormalizationTests
{
    [Theory]
    [InlineData("41 30A", "C5", "41 30A", "C5", "41 30A")]
    [InlineData("212B", "C5", "41 30A", "C5", "41 30A")]
    [InlineData("1E9B 323", "1E9B 323", "17F 323 307", "1E69", "73 323 307")]
    [InlineData("344", "308 301", "308 301", "308 301", "308 301")]
    [InlineData("AC00 11A8", "AC01", "1100 1161 11A8", "AC01", "1100 1161 11A8")]
    [InlineData("1100 1161 11A8", "AC01", "1100 1161 11A8", "AC01", "1100 1161 11A8")]
    [InlineData("71 307 323", "71 323 307", "71 323 307", "71 323 307", "71 323 307")]
    [InlineData("FB01", "FB01", "FB01", "66 69", "66 69")]
    [InlineData("2126", "3A9", "3A9", "3A9", "3A9")]
    [InlineData("958", "915 93C", "915 93C", "915 93C", "915 93C")]
    [InlineData("F73", "F71 F72", "F71 F72", "F71 F72", "F71 F72")]
    [InlineData("1D15E", "1D157 1D165", "1D157 1D165", "1D157 1D165", "1D157 1D165")]
    [InlineData("3000 78", "3000 78", "3000 78", "20 78", "20 78")]
    [InlineData("65 301 301", "E9 301", "65 301 301", "E9 301", "65 301 301")]
    [InlineData("301 65", "301 65", "301 65", "301 65", "301 65")]
    [InlineData("1100 1100 1161", "1100 AC00", "1100 1100 1161", "1100 AC00", "1100 1100 1161")]
    [InlineData("AC01 11A8", "AC01 11A8", "1100 1161 11A8 11A8", "AC01 11A8", "1100 1161 11A8 11A8")]
    [InlineData("B47 B56 B3E", "B48 B3E", "B47 B56 B3E", "B48 B3E", "B47 B56 B3E")]
    [InlineData("1161 659 65 486", "1161 659 65 486", "1161 659 65 486", "1161 659 65 486", "1161 659 65 486")]
    [InlineData("FB4F 24B6 FAC8", "FB4F 24B6 9756", "FB4F 24B6 9756", "5D0 5DC 41 9756", "5D0 5DC 41 9756")]
    [InlineData("65 61", "65 61", "65 61", "65 61", "65 61")]
    [InlineData("10F82 F90F 1E018", "10F82 7F85 1E018", "10F82 7F85 1E018", "10F82 7F85 1E018", "10F82 7F85 1E018")]
    [InlineData("1D50F 1D711", "1D50F 1D711", "1D50F 1D711", "4C 3C6", "4C 3C6")]
    [InlineData("6F F9E0 FD85", "6F 6613 FD85", "6F 6613 FD85", "6F 6613 644 62E 645", "6F 6613 644 62E 645")]
    [InlineData("F9FF 1DDF", "523A 1DDF", "523A 1DDF", "523A 1DDF", "523A 1DDF")]
    [InlineData("121 1D40C 3069", "121 1D40C 3069", "67 307 1D40C 3068 3099", "121 4D 3069", "67 307 4D 3068 3099")]
    [InlineData("FF0E 107AB", "FF0E 107AB", "FF0E 107AB", "2E 2A8", "2E 2A8")]
    [InlineData("61 2F8E4 1161 F9C1", "61 688E 1161 7642", "61 688E 1161 7642", "61 688E 1161 7642", "61 688E 1161 7642")]
    [InlineData("F9F5 5B8", "6DCB 5B8", "6DCB 5B8", "6DCB 5B8", "6DCB 5B8")]
    [InlineData("1A77 3AB 107AF", "1A77 3AB 107AF", "1A77 3A5 308 107AF", "1A77 3AB 288", "1A77 3A5 308 288")]
    [InlineData("A67C 624 1161", "A67C 624 1161", "A67C 648 654 1161", "A67C 624 1161", "A67C 648 654 1161")]
    [InlineData("3384 FCBC FD2E", "3384 FCBC FD2E", "3384 FCBC FD2E", "6B 41 63A 62C 634 62D", "6B 41 63A 62C 634 62D")]
    [InlineData("AC00 FF54 20", "AC00 FF54 20", "1100 1161 FF54 20", "AC00 74 20", "1100 1161 74 20")]
    [InlineData("2F45 1EDA", "2F45 1EDA", "2F45 4F 31B 301", "65B9 1EDA", "65B9 4F 31B 301")]
    [InlineData("AC00 1D4DD 75 1161", "AC00 1D4DD 75 1161", "1100 1161 1D4DD 75 1161", "AC00 4E 75 1161", "1100 1161 4E 75 1161")]
    [InlineData("FD66 1FD 20", "FD66 1FD 20", "FD66 E6 301 20", "635 645 645 1FD 20", "635 645 645 E6 301 20")]
    [InlineData("3335 1D53C 61", "3335 1D53C 61", "3335 1D53C 61", "30D5 30E9 30F3 45 61", "30D5 30E9 30F3 45 61")]
    [InlineData("1D419 6F 1D443", "1D419 6F 1D443", "1D419 6F 1D443", "5A 6F 50", "5A 6F 50")]
    [InlineData("1DAF 1F134 FC39 2FA03", "1DAF 1F134 FC39 4B33", "1DAF 1F134 FC39 4B33", "273 45 643 62D 4B33", "273 45 643 62D 4B33")]
    [InlineData("6F FEAF FB84 61 6F", "6F FEAF FB84 61 6F", "6F FEAF FB84 61 6F", "6F 632 68C 61 6F", "6F 632 68C 61 6F")]
    [InlineData("1D510 FFC4 1D721", "1D510 FFC4 1D721", "1D510 FFC4 1D721", "4D 1163 396", "4D 1163 396")]
    [InlineData("65 61 2FC6 C55 10784", "65 61 2FC6 C55 10784", "65 61 2FC6 C55 10784", "65 61 9EA5 C55 299", "65 61 9EA5 C55 299")]
    [InlineData("65 1D4D7", "65 1D4D7", "65 1D4D7", "65 48", "65 48")]
    [InlineData("FC09 2F9C4 2ADC", "FC09 8863 2ADD 338", "FC09 8863 2ADD 338", "628 649 8863 2ADD 338", "628 649 8863 2ADD 338")]
    [InlineData("75 6F F9B3 65A", "75 6F 9748 65A", "75 6F 9748 65A", "75 6F 9748 65A", "75 6F 9748 65A")]
    [InlineData("210E 2F905 2F8CB", "210E 6D85 65E3", "210E 6D85 65E3", "68 6D85 65E3", "68 6D85 65E3")]
    [InlineData("AC00 1DE2 75", "AC00 1DE2 75", "1100 1161 1DE2 75", "AC00 1DE2 75", "1100 1161 1DE2 75")]
    [InlineData("FD27 1D6AA", "FD27 1D6AA", "FD27 1D6AA", "634 62E 393", "634 62E 393")]
    [InlineData("FB3A 1161 1FDE", "5DA 5BC 1161 1FDE", "5DA 5BC 1161 1FFE 301", "5DA 5BC 1161 20 314 301", "5DA 5BC 1161 20 314 301")]
    [InlineData("316E 59F 2F929 F79", "316E 59F 738B F79", "316E 59F 738B F79", "111C 59F 738B FB3 F71 F80", "111C 59F 738B FB3 F71 F80")]
    [InlineData("314 6F", "314 6F", "314 6F", "314 6F", "314 6F")]
    [InlineData("1161 20 FF1E 11A8", "1161 20 FF1E 11A8", "1161 20 FF1E 11A8", "1161 20 3E 11A8", "1161 20 3E 11A8")]
    [InlineData("477 6F 659 150", "477 6F 659 150", "475 30F 6F 659 4F 30B", "477 6F 659 150", "475 30F 6F 659 4F 30B")]
    [InlineData("65 2173", "65 2173", "65 2173", "65 69 76", "65 69 76")]
    [InlineData("1D31 3341", "1D31 3341", "1D31 3341", "45 30DB 30FC 30EB", "45 30DB 30FC 30EB")]
    [InlineData("20 208B FDA4", "20 208B FDA4", "20 208B FDA4", "20 2212 62A 645 649", "20 2212 62A 645 649")]
    [InlineData("2F9A6 2DEF 160", "26CD5 2DEF 160", "26CD5 2DEF 53 30C", "26CD5 2DEF 160", "26CD5 2DEF 53 30C")]
    [InlineData("24DF 65 1D617", "24DF 65 1D617", "24DF 65 1D617", "70 65 50", "70 65 50")]
    [InlineData("3386 6F 1D54C", "3386 6F 1D54C", "3386 6F 1D54C", "4D 42 6F 55", "4D 42 6F 55")]
    [InlineData("3F9 F955 20 1D776", "3F9 51CC 20 1D776", "3F9 51CC 20 1D776", "3A3 51CC 20 3B7", "3A3 51CC 20 3B7")]
    [InlineData("3245 1F6E F95B", "3245 1F6E 62CF", "3245 3A9 313 342 62CF", "5E7C 1F6E 62CF", "5E7C 3A9 313 342 62CF")]
    public void Texts_have_four_normal_forms(string text, string nfc, string nfd, string nfkc, string nfkd)
    {
        Assert.Equal(nfc, Codes(NormalForms.Apply(Text(text), "NFC")));
        Assert.Equal(nfd, Codes(NormalForms.Apply(Text(text), "NFD")));
        Assert.Equal(nfkc, Codes(NormalForms.Apply(Text(text), "nfkc")));
        Assert.Equal(nfkd, Codes(NormalForms.Apply(Text(text), "NFKD")));
    }

    [Theory]
    [InlineData("NFC")]
    [InlineData("NFD")]
    [InlineData("NFKC")]
    [InlineData("NFKD")]
    public void A_normal_form_is_its_own(string form)
    {
        for (int code = 0; code <= 0x10FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
                continue;
            string once = NormalForms.Apply(char.ConvertFromUtf32(code), form);
            if (once.Length != 1 || once[0] != code)
                Assert.Equal(once, NormalForms.Apply(once, form));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_has_none() => Assert.Throws<ValueException>(() => NormalForms.Apply("a\uD800", "NFC"));

    private static string Text(string codes) => string.Concat(codes.Split(' ').Select(c => char.ConvertFromUtf32(Convert.ToInt32(c, 16))));

    private static string Codes(string text) => string.Join(' ', text.EnumerateRunes().Select(r => r.Value.ToString("X")));
}
